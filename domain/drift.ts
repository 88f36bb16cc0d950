import { fewestToSay } from './agreement'
import { changeInWords, changeOfDistrict } from './change'
import type { Answer } from './checklist'
import { clopperPearson, usualConfidence } from './estimates'
import { percentOfRate } from './percent'

/** One answer of one auditor, in the order in which they finished their scores. */
export interface OrderedAnswer {
  answer: Answer
  /** It was saved with another answer before it was finished. */
  changed: boolean
  /** The moderated answer, where two people scored the case; null elsewhere. */
  moderated: Answer | null
}

export interface Counts {
  yes: number
  no: number
  notApplicable: number
  cannotTell: number
}

/** One auditor on one criterion. */
export interface Drift {
  /** The answers, first to last. */
  answers: Answer[]
  earlier: Counts
  later: Counts
  /** 'No clear change; could be anything from -30 to +45 points.', or why it cannot be said. */
  change: string
  clear: boolean
  changed: number
  /** Answers that the moderated one bears out, of those that were moderated. */
  borneOut: { same: number; of: number }
}

/**
 * How one auditor's answers to one criterion went along, by the order of scoring: the earlier half against the later.
 * The cases are not the same ones, so a difference is something to look at and proves nothing about a person. Newcombe's
 * interval of a difference (see change.ts); 'too few to say' where a half holds fewer than six yes or no.
 */
export function driftOf(ordered: readonly OrderedAnswer[]): Drift {
  const answers = ordered.map(({ answer }) => answer)
  const middle = Math.floor(answers.length / 2)
  const [earlier, later] = [countsOf(answers.slice(0, middle)), countsOf(answers.slice(middle))]
  const moderated = ordered.filter(({ moderated }) => moderated !== null)
  return {
    answers,
    earlier,
    later,
    ...changeBetween(earlier, later),
    changed: ordered.filter(({ changed }) => changed).length,
    borneOut: {
      same: moderated.filter(({ answer, moderated }) => answer === moderated).length,
      of: moderated.length,
    },
  }
}

function changeBetween(earlier: Counts, later: Counts): { change: string; clear: boolean } {
  const [before, now] = [yesOf(earlier), yesOf(later)]
  if (Math.min(before.applicable, now.applicable) < fewestToSay)
    return { change: 'Too few to say.', clear: false }
  const change = changeOfDistrict(now, before, usualConfidence)
  return { change: changeInWords(change), clear: change.clear }
}

const yesOf = ({ yes, no }: Counts) => ({ yes, applicable: yes + no })

function countsOf(answers: readonly Answer[]): Counts {
  const of = (wanted: Answer) => answers.filter((answer) => answer === wanted).length
  return { yes: of('yes'), no: of('no'), notApplicable: of('not applicable'), cannotTell: of('cannot tell') }
}

/** '7 of 10 yes, likely between 34% and 94%; 1 cannot tell.' A range only where six or more were answered yes or no. */
export function countsInWords(counts: Counts): string {
  const { yes, applicable } = yesOf(counts)
  const beside = [
    counts.notApplicable > 0 ? `${counts.notApplicable} not applicable` : '',
    counts.cannotTell > 0 ? `${counts.cannotTell} cannot tell` : '',
  ].filter(Boolean)
  const led = applicable === 0 ? 'None answered yes or no' : `${yes} of ${applicable} yes${rangeOf(counts)}`
  return [led, ...beside].join('; ')
}

function rangeOf(counts: Counts): string {
  const { yes, applicable } = yesOf(counts)
  if (applicable < fewestToSay) return ', too few for a range'
  const { low, high } = clopperPearson(yes, applicable, usualConfidence)
  const seen = { someYes: yes > 0, someNo: yes < applicable }
  return `, likely between ${percentOfRate(low, seen)} and ${percentOfRate(high, seen)}`
}
