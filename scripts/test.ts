import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/*
 * Everything that has to hold, in the order in which it is cheapest to find out: the machine, format and lint, types,
 * unit tests on both engines, and the journeys in a real browser. Ends with one line that counts the tests.
 */

const results = path.resolve('test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const [unitFile, journeyFile] = [path.join(results, 'unit.json'), path.join(results, 'e2e.json')]

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`)
  const began = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(
    `== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`,
  )
  return status === 0
}

const steps = [
  () => run('What the machine needs', 'npx', ['tsx', 'scripts/machine.ts']),
  () => run('Format and lint', 'npm', ['run', 'lint', '--silent']),
  () => run('Types', 'npm', ['run', 'types', '--silent']),
  () =>
    run('Unit tests', 'npx', [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitFile}`,
    ]),
  () => run('Journeys', 'npm', ['run', 'e2e', '--silent'], { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyFile }),
]
const allPassed = steps.every((step) => step())

const unit = readJson<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(unitFile)
const journeys = readJson<{
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}>(journeyFile)
const passed = (unit?.numPassedTests ?? 0) + (journeys?.stats.expected ?? 0)
const failed = (unit?.numFailedTests ?? 0) + (journeys ? journeys.stats.unexpected + journeys.stats.flaky : 0)
const skipped = (unit?.numPendingTests ?? 0) + (journeys?.stats.skipped ?? 0)
if (skipped > 0) console.error(`\n${skipped} tests were skipped: a skip is a failure here.`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(allPassed && failed === 0 && skipped === 0 && passed > 0 ? 0 : 1)

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    // The step that writes it did not come to its end; its failure is already counted.
    return undefined
  }
}
