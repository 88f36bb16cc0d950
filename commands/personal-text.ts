import { personalDataIn } from '../domain/personal-data'
import type { Fault } from './command'

/**
 * What is asked once where a text reads as if it held personal data: nothing where it does not, or where the writer
 * said that it has to stand there. The second fault belongs to the box that says so.
 * @param what how the text is called in a sentence: 'The question'
 */
export function personalFaults(
  field: string,
  what: string,
  text: string,
  keep: 'yes' | '',
): readonly Fault[] {
  const found = personalDataIn(text).map(({ from, to }) => `‘${text.slice(from, to)}’`)
  if (found.length === 0 || keep === 'yes') return []
  const reads = found.length === 1 ? 'reads' : 'read'
  return [
    { field, message: `${what}: ${found.join(' and ')} ${reads} like personal data` },
    {
      field: 'keep',
      message: 'Change what reads like personal data, or say that it has to stand there',
    },
  ]
}
