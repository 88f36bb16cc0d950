import { readListInSteps } from './identifier-list'
import { verifyInSteps, type Verdict } from './receipt-check'
import { byCodePoint } from './sampling'

/** `notes`: what is unusual about the files and does not matter, so that nobody wonders. */
export type CheckedFiles = { verdict: Verdict; notes: string[] } | { sentence: string }

/** Checks a receipt and a list as they came from somebody's disk, in steps. Nothing of them is trusted. */
export function* checkFiles(files: {
  receipt: Uint8Array
  list: Uint8Array
}): Generator<undefined, CheckedFiles> {
  const receipt = textOf(files.receipt)
  if (receipt === null)
    return { sentence: 'The receipt is not UTF-8 text. Use the JSON file as it was handed out.' }
  const json = parsed(receipt)
  if (!json) return { sentence: 'The receipt is not JSON. Use the file as it was handed out, receipt.json.' }
  const list = textOf(files.list)
  if (list === null)
    return {
      sentence:
        'The list is not UTF-8 text. Use the file as it was handed out, not one saved by a spreadsheet.',
    }
  const read = yield* readListInSteps(list)
  if ('sentence' in read) return { sentence: `The list cannot be used. ${read.sentence}` }
  yield undefined
  const steps = verifyInSteps(json.value, read.cases)
  for (;;) {
    const step = steps.next()
    if (!step.done) {
      yield undefined
      continue
    }
    return 'sentence' in step.value
      ? step.value
      : { verdict: step.value, notes: notesOn(files.list, list, read.cases) }
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

function notesOn(bytes: Uint8Array, text: string, cases: readonly { id: string }[]): string[] {
  const notes: string[] = []
  if (bytes[0] === 0xef && bytes[1] === 0xbb)
    notes.push('The list begins with a byte order mark. It was left out; no reference holds it.')
  if (text.includes('\r\n'))
    notes.push('The list has Windows line ends (CRLF). They are no part of a reference.')
  const ordered = cases.every(({ id }, at) => at === 0 || byCodePoint(cases[at - 1]?.id ?? '', id) < 0)
  if (!ordered)
    notes.push('The list is not in the order of its references. The order plays no part in the draw.')
  return notes
}
