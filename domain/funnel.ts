import { fieldsOf, stoppedKey, type GivenSubCodes, type SubCode } from './sub-codes'

/** The steps of a criterion in their order, and what can keep a case from the next one. */
export interface CriterionSteps {
  /** Key of the sub-code that asks for them. */
  key: string
  /** The first is what yes means. */
  steps: readonly { code: string; label: string }[]
  stops: readonly { code: string; label: string }[]
}

/** The steps that a criterion has, or undefined. */
export function stepsOf(subCodes: readonly SubCode[] | null): CriterionSteps | undefined {
  const found = subCodes?.find(({ kind }) => kind === 'steps in order')
  if (!found) return undefined
  const [furthest, stopped] = fieldsOf([found])
  const plain = (options: SubCode['options'] = []) => options.map(({ code, label }) => ({ code, label }))
  return { key: found.key, steps: plain(furthest?.options), stops: plain(stopped?.options) }
}

/**
 * Cases answered yes by the furthest step that they reached, each with how many stopped there for which reason. Under
 * '' stand the cases of which no step is on file, and those of which no reason is.
 */
export type StepTally = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Counts the steps that were given for cases answered yes; null for a case of which none was. */
export function stepTally({ key }: CriterionSteps, given: Iterable<GivenSubCodes | null>): StepTally {
  const tally: Record<string, Record<string, number>> = {}
  for (const one of given) {
    const at = textOf(one?.[key])
    const why = at && textOf(one?.[stoppedKey(key)])
    const stopped = (tally[at] ??= {})
    stopped[why] = (stopped[why] ?? 0) + 1
  }
  return tally
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** Why cases that came to a step went no further; the code is '' where that is not on file. */
export interface StopCount {
  code: string
  label: string
  count: number
}

export interface FunnelStep {
  code: string
  label: string
  /** Cases that reached the step, those that went further among them. */
  reached: number
  /** Of these, cases that went no further. None stops at the last step: it is the end. */
  stopped: number
  /** Most frequent first; they add up to `stopped`. */
  stops: StopCount[]
}

/** How far the cases of a place went. Counts of the sample: nothing is estimated from them. */
export interface Funnel {
  /** Cases answered yes or no. */
  of: number
  /** Of these, answered no: they did not come to the first step. */
  noes: number
  steps: FunnelStep[]
}

/**
 * The funnel of a place out of the tallies of its strata. A yes reached the first step; where no step is on file, as in
 * a ruling from before they were asked, it is not counted as having gone further.
 */
export function funnelOf(
  { steps, stops }: CriterionSteps,
  tallies: readonly StepTally[],
  { yes, no }: { yes: number; no: number },
): Funnel {
  const at = steps.map(({ code }) => summed(tallies.map((tally) => tally[code] ?? {})))
  const further = at.map((_, place) => at.slice(place + 1).reduce((sum, counts) => sum + total(counts), 0))
  const last = steps.length - 1
  return {
    of: yes + no,
    noes: no,
    steps: steps.map(({ code, label }, place): FunnelStep => {
      const reached = place === 0 ? yes : (further[place - 1] ?? 0)
      const stopped = place === last ? 0 : reached - (further[place] ?? 0)
      const unknown = stopped - total(at[place] ?? {})
      return {
        ...{ code, label, reached, stopped },
        stops: place === last ? [] : stopCounts(at[place] ?? {}, stops, unknown),
      }
    }),
  }
}

/** @param unknown cases of which no step is on file */
function stopCounts(
  here: Readonly<Record<string, number>>,
  stops: CriterionSteps['stops'],
  unknown: number,
): StopCount[] {
  const known = stops.map(({ code, label }) => ({ code, label, count: here[code] ?? 0 }))
  const unexplained = total(here) - known.reduce((sum, { count }) => sum + count, 0)
  return [
    ...known,
    { code: '', label: 'No reason on file', count: unexplained },
    { code: '', label: 'How far it went is not on file', count: unknown },
  ]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

function summed(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const part of parts)
    for (const [code, count] of Object.entries(part)) sum[code] = (sum[code] ?? 0) + count
  return sum
}

const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
