import { expect, test } from 'vitest'
import { openDatabase } from '../db/open'
import { answers, answerVersions } from '../db/schema'
import { progressIn } from '../db/scores'
import { runScript } from '../db/testing/child-process'
import { freshStoreAt } from '../db/testing/fresh-store'
import { drawnAudit } from '../db/testing/stories'
import { world } from '../db/testing/world'
import { verifyTrail } from '../db/trail'

const kills = 20

test('every answer that was shown as saved is there after the process was killed, twenty times over', async () => {
  const { store, address } = await freshStoreAt()
  const w = await world(store)
  const [score] = await progressIn(store.reader, await drawnAudit(w))
  await store.close()
  const who = [score!.scorerId, score!.caseId, w.criterionIds[0]!]

  let stored = 0
  for (let round = 0; round < kills; round++) {
    const ms = (round * 37) % 120
    const child = await runScript('save-answers-forever.ts', [address, ...who, String(stored)], {
      word: 'saved',
      ms,
    })
    expect(child.signal, child.stderr).toBe('SIGKILL')
    const said = child.stdout.split('\n').flatMap((line) => /^saved (\d+)$/.exec(line)?.[1] ?? [])
    const last = Number(said.at(-1))

    const again = await openDatabase(address)
    const [answer] = await again.reader.select().from(answers)
    const versions = await again.reader.select().from(answerVersions).orderBy(answerVersions.revision)
    stored = answer?.revision ?? 0
    // The save that was cut off may be there or not, but whole; nothing after it can be.
    expect([last, last + 1]).toContain(stored)
    expect(answer?.note).toBe(`save ${stored}`)
    expect(versions.map(({ revision, note }) => [revision, note])).toEqual(
      Array.from({ length: stored }, (_, n) => [n + 1, `save ${n + 1}`]),
    )
    expect(await verifyTrail(again.reader)).toMatchObject({ intact: true })
    await again.close()
  }
  expect(stored).toBeGreaterThanOrEqual(kills)
}, 120_000)
