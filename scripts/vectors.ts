import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkFile, notChecked, type FileResult } from './vector-checks/check-file'
import { populationsIn } from './vector-checks/sampling-format'

const usage = 'Usage: npm run vectors -- FILE... (files of reference values, as in vectors/)'
const samplerVectors = path.join(import.meta.dirname, '..', 'vectors', 'consistent_sampler.json')

/**
 * Checks files of reference values against the product's own functions: a line for each file, a line for each row
 * that fails, and at the end 'N passed, N failed'.
 *
 * @returns whether everything passed
 */
export function checkVectors(files: readonly string[], say: (line: string) => void): boolean {
  if (files.length === 0) say(usage)
  const read = files.map((file) => ({ file, json: jsonFrom(file) }))
  // A case of one file may draw from a population of another: those of the project's own file are always at hand.
  const sources = [jsonFrom(samplerVectors), ...read.map(({ json }) => json)]
  const shared = new Map(sources.flatMap((json) => ('value' in json ? populationsIn(json.value) : [])))
  const results = read.map(({ file, json }) => {
    const result = 'value' in json ? checkFile(json.value, shared) : notChecked(json.sentence)
    for (const line of report(file, result)) say(line)
    return result
  })
  const passed = results.reduce((sum, r) => sum + r.passed, 0)
  const failed = results.reduce((sum, r) => sum + r.failed, 0)
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 && files.length > 0
}

function jsonFrom(file: string): { value: unknown } | { sentence: string } {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown }
  } catch (error) {
    return { sentence: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function* report(file: string, { about, passed, failed, faults, unchecked }: FileResult): Generator<string> {
  const counts = passed === 0 && faults.length === 0 ? 'not checked' : `${passed} passed, ${failed} failed`
  yield `${file}: ${about}: ${counts}`
  for (const fault of faults) yield `  ${fault}`
  if (unchecked.length > 0)
    yield `  not compared, since the product does not compute it: ${unchecked.join(', ')}`
}

if (process.argv[1]?.endsWith('vectors.ts')) {
  process.exitCode = checkVectors(process.argv.slice(2), console.log) ? 0 : 1
}
