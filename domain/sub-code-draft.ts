import type { Answer } from './checklist'
import { freeKey, keyFrom } from './checklist-draft'
import type { SubCode, SubCodeKind, SubCodeOption } from './sub-codes'

/** A sub-code as it is typed: its choices one a line. */
export interface TypedSubCode {
  /** '' for a new one. */
  key: string
  label: string
  kind: SubCodeKind
  askedOn: readonly Answer[]
  needed: boolean
  options: string
  /** Of steps in order: why a case goes no further, one a line. */
  stops: string
}

/** What is wrong with one typed sub-code: its place in the list, and the field. */
export interface TypedFault {
  place: number
  field: 'label' | 'askedOn' | 'options' | 'stops' | 'kind'
  message: string
}

const longestLabel = 80

/**
 * The sub-codes as typed; one without a name is left out, which is how one is taken away. A key stays the same under
 * another name, so that it can be counted over audits.
 */
export function readSubCodes(
  typed: readonly TypedSubCode[],
): { subCodes: SubCode[] } | { faults: TypedFault[] } {
  const subCodes: SubCode[] = []
  const faults: TypedFault[] = []
  for (const [place, { key, label, options, stops, ...rest }] of typed.entries()) {
    if (label === '') continue
    const read = rest.kind === 'a day' ? { options: [], faults: [] } : readOptions(options)
    const inOrder = rest.kind === 'steps in order'
    const why = inOrder ? readOptions(stops) : { options: [], faults: [] }
    const fault = (field: TypedFault['field'], message: string) => faults.push({ place, field, message })
    if (subCodes.some((other) => other.label === label)) fault('label', `‘${label}’ is there twice`)
    if (rest.askedOn.length === 0) fault('askedOn', `Choose with which answer ‘${label}’ is asked`)
    for (const message of read.faults) fault('options', message)
    if (rest.kind !== 'a day' && read.faults.length === 0 && read.options.length < 2)
      fault('options', `Give at least two choices for ‘${label}’, one a line`)
    for (const message of why.faults) fault('stops', message)
    if (inOrder && why.faults.length === 0 && why.options.length === 0)
      fault('stops', `Give at least one reason for going no further under ‘${label}’, one a line`)
    if (inOrder && rest.askedOn.some((answer) => answer !== 'yes'))
      fault('askedOn', `‘${label}’ has steps in order: they are asked with the answer yes alone`)
    if (inOrder && subCodes.some(({ kind }) => kind === rest.kind))
      fault('kind', 'A criterion has one sub-code with steps in order: its figures show one funnel')
    const taken = [...subCodes.map((other) => other.key), ...typed.slice(place + 1).map((other) => other.key)]
    subCodes.push({
      ...{ key: key || freeKey(label, taken), label, ...rest, options: read.options },
      ...(inOrder ? { stops: why.options } : {}),
    })
  }
  return faults.length > 0 ? { faults } : { subCodes }
}

/** Choices, one a line: 'label', 'code | label' or 'code | label | group'. Faults name the line. */
function readOptions(text: string): { options: SubCodeOption[]; faults: string[] } {
  const options: SubCodeOption[] = []
  const faults: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const option = readOption(line)
    const fault = faultOf(option, options)
    if (fault) faults.push(`Line ${index + 1} ${fault}`)
    options.push(option)
  }
  return { options, faults }
}

function readOption(line: string): SubCodeOption {
  const parts = line.split('|').map((part) => part.trim())
  const [first = '', second = first, group = ''] = parts
  return { code: keyFrom(parts.length > 1 ? first || second : first), label: second, group }
}

function faultOf(
  { code, label, group }: SubCodeOption,
  earlier: readonly SubCodeOption[],
): string | undefined {
  if (label === '') return 'has no words after its code'
  if (code === '') return 'has no letter or digit in its code'
  if (label.length > longestLabel || group.length > longestLabel)
    return `is longer than ${longestLabel} characters`
  if (earlier.some((other) => other.code === code)) return `has the code ${code} of a line above it`
  return undefined
}

/** The lines that `readSubCodes` reads. */
export function optionsAsText(options: readonly SubCodeOption[]): string {
  return options.map(({ code, label, group }) => `${code} | ${label}${group ? ` | ${group}` : ''}`).join('\n')
}

/** All of a criterion's sub-codes in one line, for the trail. */
export function subCodesAsText(subCodes: readonly SubCode[] | null): string {
  return (subCodes ?? [])
    .map(({ label, kind, askedOn, needed, options, stops = [] }) => {
      const choices = options.length > 0 ? `: ${options.map((option) => option.label).join(', ')}` : ''
      const why = stops.length > 0 ? `; no further: ${stops.map((stop) => stop.label).join(', ')}` : ''
      return `${label} (${kind}, with ${askedOn.join(' or ')}${needed ? ', needed' : ''})${choices}${why}`
    })
    .join('; ')
}
