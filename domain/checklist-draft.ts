import { conditionFaults, type ConditionalCriterion } from './applicability'

/** One reason behind a no, as a checklist offers it. */
export interface Reason {
  code: string
  label: string
}

const longestLabel = 120

/**
 * The reasons of a criterion as they are typed, one a line: 'code | label', or the label alone, whose code is then made
 * from it. The code stays the same over versions, so that reasons can be counted over audits. Faults name the line.
 */
export function readReasons(text: string): { reasons: Reason[] } | { faults: string[] } {
  const reasons: Reason[] = []
  const faults: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const reason = readReason(line)
    const fault = reason.label === '' ? 'has no words after its code' : faultOf(reason, reasons)
    if (fault) faults.push(`Line ${index + 1} ${fault}`)
    reasons.push(reason)
  }
  return faults.length > 0 ? { faults } : { reasons }
}

function readReason(line: string): Reason {
  const [, typedCode, typedLabel] = /^([^|]*)\|(.*)$/.exec(line) ?? []
  const label = (typedLabel ?? line).trim()
  return { code: keyFrom(typedCode?.trim() || label), label }
}

function faultOf({ code, label }: Reason, earlier: readonly Reason[]): string | undefined {
  if (code === '') return 'has no letter or digit in its code'
  if (label.length > longestLabel) return `is longer than ${longestLabel} characters`
  if (earlier.some((other) => other.code === code)) return `has the code ${code} of a line above it`
  return undefined
}

/** The lines that `readReasons` reads. */
export function reasonsAsText(reasons: readonly Reason[]): string {
  return reasons.map(({ code, label }) => `${code} | ${label}`).join('\n')
}

const longestKey = 40

/** A key for people and machines alike: 'Risk assessment (DASH)' -> 'risk-assessment-dash'. '' where nothing remains. */
export function keyFrom(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestKey)
    .replace(/^-+|-+$/g, '')
}

/** The key of a new criterion: from its name, and with a number where that key is taken. */
export function freeKey(name: string, taken: readonly string[]): string {
  const key = keyFrom(name) || 'criterion'
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? key : `${key}-${n}`
    if (!taken.includes(candidate)) return candidate
  }
}

export interface DraftCriterion extends ConditionalCriterion {
  question: string
  yesMeans: string
  noMeans: string
  notApplicableMeans: string
  notApplicableOffered: boolean
  reasons: readonly Reason[]
}

/** What keeps a draft from being published, a sentence each; nothing where it is ready. */
export function missingForPublication(criteria: readonly DraftCriterion[]): string[] {
  if (criteria.length === 0) return ['The checklist has no criterion yet. Add at least one']
  const missing = criteria.flatMap((criterion) =>
    missingOf(criterion).map((part) => `${criterion.name}: ${part} is missing`),
  )
  return [...missing, ...conditionFaults(criteria)]
}

function missingOf(criterion: DraftCriterion): string[] {
  const { question, yesMeans, noMeans, notApplicableMeans, notApplicableOffered, reasons } = criterion
  return [
    ...(question ? [] : ['the question']),
    ...(yesMeans ? [] : ['what yes means']),
    ...(noMeans ? [] : ['what no means']),
    ...(notApplicableOffered && !notApplicableMeans ? ['what not applicable means'] : []),
    ...(reasons.length > 0 ? [] : ['a reason for no']),
  ]
}

/** The list with one item a place further up or down; the same list where there is no such place. */
export function moved<T>(items: readonly T[], index: number, direction: 'up' | 'down'): T[] {
  const other = direction === 'up' ? index - 1 : index + 1
  const [one, two] = [items[index], items[other]]
  const result = [...items]
  if (one === undefined || two === undefined) return result
  result[index] = two
  result[other] = one
  return result
}
