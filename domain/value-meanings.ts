import { leaveOut, type KnownDistrict } from './extract-values'
import type { ValuedField } from './found-values'
import { blankOutcomeLabel, uncoded } from './outcomes'

/** Something that a value of a file can stand for. */
export interface Meaning {
  value: string
  text: string
}

/** The outcomes of the Home Office counting rules, by code. */
const outcomeCodes = '1 1A 2 2A 3 3A 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22'.split(' ')

/** What a person can say that a value of a field stands for. */
export function meaningsOf(field: ValuedField, districts: readonly KnownDistrict[]): Meaning[] {
  if (field === 'district')
    return [
      ...districts.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
      { value: leaveOut, text: 'No district here: leave these rows out' },
    ]
  if (field === 'outcome')
    return [
      { value: blankOutcomeLabel, text: 'No outcome yet' },
      { value: uncoded, text: 'An outcome without a code: keep its words' },
      ...outcomeCodes.map((code) => ({ value: code, text: `Outcome ${code}` })),
    ]
  return [
    { value: 'Y', text: 'Yes' },
    { value: 'N', text: 'No' },
    { value: blankOutcomeLabel, text: 'Not known' },
  ]
}

/** What a value was understood as, in words; null where it was not. */
export function meaningInWords(
  field: ValuedField,
  means: string | null,
  districts: readonly KnownDistrict[],
): string | null {
  if (means === null) return null
  const looked = means === '' ? blankOutcomeLabel : means
  return meaningsOf(field, districts).find(({ value }) => value === looked)?.text ?? `Outcome ${means}`
}
