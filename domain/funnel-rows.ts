import type { Funnel, StopCount } from './funnel'
import type { ReasonCount } from './reason-counts'

/** A step as a chart, a table and a document show it. */
export interface FunnelRowShown {
  label: string
  reached: number
  stopped: number
  /** '4 of 15'. */
  ofAll: string
  /** '4 of 9', of those who came to the step before; '' for the first row. */
  ofStepBefore: string
  /** 'Thought too complex 3, Time against effort 2'; '' where nobody stopped. */
  why: string
}

/**
 * The rows of a funnel: all that were asked, of whom the noes went no further, then each step.
 * @param reasons behind the noes of the same place
 */
export function funnelRows({ of, noes, steps }: Funnel, reasons: readonly ReasonCount[]): FunnelRowShown[] {
  const counted = reasons.reduce((sum, { count }) => sum + count, 0)
  const noReason = { code: '', label: 'No reason on file', count: noes - counted }
  const asked = { label: 'Answered yes or no', reached: of, stopped: noes, stops: [...reasons, noReason] }
  const rows = [asked, ...steps]
  return rows.map(({ label, reached, stopped, stops }, place) => {
    const before = rows[place - 1]?.reached
    return {
      ...{ label, reached, stopped },
      ofAll: `${reached} of ${of}`,
      ofStepBefore: before === undefined ? '' : `${reached} of ${before}`,
      why: whyInWords(stops),
    }
  })
}

function whyInWords(stops: readonly StopCount[]): string {
  return stops
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count}`)
    .join(', ')
}
