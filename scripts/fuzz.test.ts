import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readMutant, type MutantOutcome } from '../commands/testing/read-mutant'
import { goodFiles } from '../documents/testing/good-files'
import { mutantOf } from '../documents/testing/mutants'

const folder = mkdtempSync(path.join(tmpdir(), 'changed-files-'))
const file = path.join(folder, 'upload')
afterAll(() => rmSync(folder, { recursive: true }))

test.each(goodFiles())('the $name is sound before anything happens to it', async ({ content }) => {
  writeFileSync(file, content)
  expect(await readMutant(file)).toBe('read')
})

test('five hundred changed extracts are read, or refused in a sentence, each at once', async () => {
  const good = goodFiles()
  const outcomes = new Map<MutantOutcome, number>()
  const names = new Set<string>()
  for (let seed = 1; seed <= 500; seed += 1) {
    const mutant = mutantOf(good, seed)
    writeFileSync(file, mutant.content)
    const begun = performance.now()
    const outcome = await readMutant(file).catch((error: unknown) => {
      throw new Error(`Mutant ${seed} (${mutant.name})`, { cause: error })
    })
    expect(performance.now() - begun).toBeLessThan(10_000)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    names.add(mutant.name)
  }
  // Changes that nothing notices, or that always break everything, would prove nothing.
  expect(names.size).toBeGreaterThan(200)
  for (const outcome of ['refused', 'problems', 'read'] as const)
    expect(outcomes.get(outcome)).toBeGreaterThan(20)
})
