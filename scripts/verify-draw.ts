import { readFileSync } from 'node:fs'
import { instantInWords } from '@/domain/days'
import { readIdentifierList } from '@/domain/identifier-list'
import type { ReceiptAct } from '@/domain/receipt'
import { verifyReceipt, type StratumVerdict, type Verdict } from '@/domain/receipt-check'

const usage = 'Usage: npm run verify-draw -- receipt.json ids.csv'

/**
 * Makes a draw again from its receipt and the list of ids, and says what it found.
 * Exit code 0: the receipt holds. 1: it does not. 2: a file cannot be used.
 */
export function verifyDraw(files: readonly string[], say: (line: string) => void): 0 | 1 | 2 {
  const [receiptFile, listFile, ...rest] = files
  const result =
    receiptFile && listFile && rest.length === 0 ? verdictOn(receiptFile, listFile) : { sentence: usage }
  if ('sentence' in result) {
    say(result.sentence)
    return 2
  }
  for (const line of report(result)) say(line)
  return result.outcome === 'verified' ? 0 : 1
}

function verdictOn(receiptFile: string, listFile: string): Verdict | { sentence: string } {
  const receipt = textOf(receiptFile)
  if ('sentence' in receipt) return receipt
  const json = parsed(receipt.text)
  if ('sentence' in json) return { sentence: `${receiptFile}: ${json.sentence}` }
  const list = textOf(listFile)
  if ('sentence' in list) return list
  const read = readIdentifierList(list.text)
  if ('sentence' in read) return { sentence: `${listFile}: ${read.sentence}` }
  return verifyReceipt(json.value, read.cases)
}

function textOf(file: string): { text: string } | { sentence: string } {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    return { sentence: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return {
      sentence: `${file} is not UTF-8 text. Use the file as it was handed out, not one saved by a spreadsheet.`,
    }
  }
}

function parsed(text: string): { value: unknown } | { sentence: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { sentence: 'This is not JSON. Use the receipt as it was downloaded.' }
  }
}

function* report({ receipt, problems, strata, outcome }: Verdict): Generator<string> {
  const { audit, seed, seedSource, acts, targeted, voidedDraws, population } = receipt
  const source =
    seedSource.how === 'typed'
      ? `typed, witnessed by ${seedSource.witnesses || 'nobody named'}`
      : 'made by the machine'
  yield `${audit.reference}, ${audit.title}`
  yield `Seed ${seed} (${source})`
  for (const [at, act] of acts.entries()) yield `Act ${at + 1}: ${inWords(act)}`
  for (const draw of voidedDraws)
    yield `Draw ${draw.number} of ${instantInWords(draw.drawnAt)} was voided by ${draw.askedBy} and ${draw.approvedBy}: ${draw.reason}`
  yield problems.length === 0 ? `List: ${population.size} cases, as frozen` : 'List: NOT as frozen'
  for (const problem of problems) yield `  ${problem}`
  for (const stratum of strata) yield* reportOn(stratum)
  if (targeted.length > 0) yield `Added by reference, drawn by no ticket and in no rate: ${targeted.length}`
  yield outcome === 'verified'
    ? 'The receipt holds: these are the cases that the seed and the list give.'
    : 'The receipt does not hold.'
}

function inWords({ act, at, by, softwareVersion, reason }: ReceiptAct): string {
  const what = act === 'draw' ? 'drawn' : 'extended'
  return `${what} by ${by} on ${instantInWords(at)}, Dip Sample ${softwareVersion}${reason ? `: ${reason}` : ''}`
}

function* reportOn({ key, inSample, outOfScope, problems }: StratumVerdict): Generator<string> {
  yield problems.length === 0 ? `${key}: ${inSample} cases, as drawn` : `${key}: NOT as drawn`
  for (const problem of problems) yield `  ${problem}`
  for (const { rank, name, reason } of outOfScope) yield `  Rank ${rank}, ${name}: out of scope (${reason})`
}

if (process.argv[1]?.endsWith('verify-draw.ts')) {
  process.exitCode = verifyDraw(process.argv.slice(2), console.log)
}
