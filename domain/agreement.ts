import type { Answer } from './checklist'
import { clopperPearson, usualConfidence } from './estimates'
import { percentOfCounts, percentOfRate } from './percent'

/** How far two scorers of the same cases agree. Fractions; null where a figure cannot be made of these cases. */
export interface Agreement {
  /** Cases scored by both. */
  cases: number
  same: number
  rate: number | null
  low: number | null
  high: number | null
  /** Gwet's AC1, the chance-corrected figure to print. */
  ac1: number | null
  /** For an appendix only: at 90% agreement it can be negative (Feinstein and Cicchetti 1990). */
  kappa: number | null
  pabak: number | null
}

/** How far two scorers agree in an audit, as it is written up and issued. */
export interface WrittenAgreement {
  /** Cases that two people score, and those of which both scores were in once. */
  cases: { twice: number; in: number }
  criteria: WrittenCriterionAgreement[]
  /** Over all criteria: a plain count, since criteria of one case are not independent of each other. */
  pooled: { same: number; of: number }
}

export interface WrittenCriterionAgreement {
  criterionId: string
  name: string
  /** The answers that the criterion offers, in the order of the table. */
  offered: Answer[]
  /** Counts, the first scorer's answers as rows and the second's as columns; not told to districts. */
  table?: number[][]
  agreement: Agreement
}

/**
 * @param table counts with the first scorer's answers as rows and the second's as columns, in the same order: all
 *   answers that the criterion offers, given or not, since the correction for chance depends on how many there are
 *
 * kappa: Cohen 1960, Educational and Psychological Measurement 20:37. PABAK: Byrt, Bishop and Carlin 1993, J Clin
 * Epidemiol 46:423; Brennan and Prediger for more than two answers. AC1: Gwet 2008, Br J Math Stat Psychol 61:29.
 * Range of the plain agreement: Clopper and Pearson, since the usual range of AC1 has no width at full agreement.
 */
export function agreementOf(table: readonly (readonly number[])[]): Agreement {
  const offered = table.length
  if (offered < 2 || table.some((row) => row.length !== offered)) {
    throw new RangeError('A table of agreement has as many columns as rows, and at least two.')
  }
  const first = table.map(sum)
  const second = table.map((_, answer) => sum(table.map((row) => row[answer] ?? 0)))
  const cases = sum(first)
  const same = sum(table.map((row, answer) => row[answer] ?? 0))
  if (cases === 0)
    return { cases, same, rate: null, low: null, high: null, ac1: null, kappa: null, pabak: null }
  return {
    cases,
    same,
    rate: same / cases,
    ...clopperPearson(same, cases, usualConfidence),
    ac1: ac1Of(cases, same, first, second),
    kappa: kappaOf(cases, same, first, second),
    pabak: (offered * same - cases) / (offered * cases - cases),
  }
}

/** The table of two scorers' answers, counted from pairs (first, second). */
export function agreementTable<Answer>(
  pairs: Iterable<readonly [Answer, Answer]>,
  offered: readonly Answer[],
): number[][] {
  const table = offered.map(() => offered.map(() => 0))
  for (const [first, second] of pairs) {
    const row = table[offered.indexOf(first)]
    const column = offered.indexOf(second)
    if (!row || column < 0) throw new RangeError(`An answer was given that the criterion does not offer.`)
    row[column] = (row[column] ?? 0) + 1
  }
  return table
}

/** Agreement by chance is the sum of the products of the margins. Undefined where both gave one same answer always. */
function kappaOf(
  cases: number,
  same: number,
  first: readonly number[],
  second: readonly number[],
): number | null {
  const byChance = sum(first.map((count, answer) => count * (second[answer] ?? 0)))
  return byChance === cases ** 2 ? null : (cases * same - byChance) / (cases ** 2 - byChance)
}

/** Agreement by chance is the sum of share (1 - share) over the answers, divided by one less than their number. */
function ac1Of(cases: number, same: number, first: readonly number[], second: readonly number[]): number {
  const shares = first.map((count, answer) => (count + (second[answer] ?? 0)) / (2 * cases))
  const byChance = sum(shares.map((share) => share * (1 - share))) / (shares.length - 1)
  return (same / cases - byChance) / (1 - byChance)
}

/**
 * Fewest cases of which a range is told: with five, even full agreement could be anything between 48% and 100%, more than
 * half of the scale (Clopper and Pearson).
 */
export const fewestToSay = 6

/** '13 of 15 the same (87%). Likely between 60% and 98%. AC1 0.83.' */
export function agreementInWords(agreement: Agreement): string {
  const { cases, same, low, high, ac1 } = agreement
  if (low === null || high === null || ac1 === null) return 'No case was scored twice.'
  if (cases < fewestToSay) return `Too few to say: ${same} of ${cases} the same.`
  const seen = { someYes: same > 0, someNo: same < cases }
  const range = `between ${percentOfRate(low, seen)} and ${percentOfRate(high, seen)}`
  return `${same} of ${cases} the same (${percentOfCounts(same, cases)}). Likely ${range}. AC1 ${ac1.toFixed(2)}.`
}

/** A coefficient as an appendix prints it: '0.83', '–' where these cases have none, or that they are too few. */
export function coefficientInWords(agreement: Agreement, name: 'ac1' | 'kappa' | 'pabak'): string {
  if (agreement.cases === 0) return 'No case'
  if (agreement.cases < fewestToSay) return 'Too few to say'
  return agreement[name]?.toFixed(2) ?? '–'
}

/** What stands above the table of an audit's agreement. */
export function allAgreementInWords({ cases, pooled }: WrittenAgreement): string {
  if (cases.twice === 0)
    return 'No case was given to two auditors, so nothing is known of how alike the checklist is read.'
  return `Cases scored by two auditors, neither seeing the other’s answers: ${cases.in} of ${cases.twice} that were chosen for it, in all districts. Answers that were the same: ${pooled.same} of ${pooled.of}.`
}

/** How the agreement is to be read, in sentences: beside the figures, on screen and in the Word file. */
export const agreementNotes: readonly string[] = [
  'Counted is what each auditor gave blind: a ruling, or an answer that was changed once both were in, makes them agree no more.',
  'The range is where the agreement of these auditors on cases like these likely lies: 95% confidence, exact (Clopper and Pearson). AC1 (Gwet 2008) takes off what would agree by chance; 1 is full agreement, 0 no more than chance.',
  `Of fewer than ${fewestToSay} cases no range and no AC1 is told: with five, even full agreement could be anything between 48% and 100%.`,
]

/** Why kappa is in an appendix. */
export const kappaNote =
  'For comparison with other work. Kappa is no headline: where nearly all answers are the same it can be nought or below while the auditors agree in nine cases of ten (Feinstein and Cicchetti 1990), and where both gave one answer throughout it does not exist: a dash.'

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
