import { daysBetween } from './days'
import type { RecommendationStatus } from './recommendation'

/*
 * Where a recommendation stands on a day: late or not, its colour, how far it slipped. All of it follows from its status
 * and its days by the rules printed here; none of it is ever typed.
 */

interface Dated {
  status: RecommendationStatus
  dueOn: string | null
}

const settled: readonly RecommendationStatus[] = [
  'not accepted',
  'closed verified',
  'closed superseded',
  'closed risk accepted',
]

/** Whether nothing more is expected of the district. */
export function isSettled(status: RecommendationStatus): boolean {
  return settled.includes(status)
}

export type Rag = 'red' | 'amber' | 'green' | 'grey'

/** Printed wherever the colours stand. */
export const ragRule =
  'Red: not closed and past its due date. Amber: not closed and within its due date. Green: closed and verified. Grey: draft, not accepted, superseded or risk accepted.'

/** Printed wherever something is called overdue. */
export const overdueRule =
  'Overdue: issued, not closed and not refused, and its due date is before today. What is due today is not overdue.'

/** Printed wherever slippage stands. */
export const slippageRule =
  'Slippage: days from the due date at issue, which never changes, to the due date now.'

/** Printed wherever what was refused is counted. */
export const standingRule =
  'What was not accepted, superseded or closed with its risk accepted stays in every count. Not accepted and risk accepted carry a reason, the rank of who answers for it and a day of review.'

/** The colour is derived, never typed. `today` is a day. Source: the rule of the audit panel cited in docs/methods.md. */
export function rag(r: Dated, today: string): Rag {
  if (r.status === 'closed verified') return 'green'
  if (r.status === 'draft' || isSettled(r.status)) return 'grey'
  return isOverdue(r, today) ? 'red' : 'amber'
}

/** Past its due date and not settled. Due today is not overdue. */
export function isOverdue(r: Dated, today: string): boolean {
  return r.dueOn !== null && r.dueOn < today && !isSettled(r.status) && r.status !== 'draft'
}

/** By how many days the due date moved since issue; 0 where it did not. */
export function daysSlipped(r: { dueOn: string | null; originalDueOn: string | null }): number {
  return r.dueOn && r.originalDueOn ? daysBetween(r.originalDueOn, r.dueOn) : 0
}

/** Whether the day has come on which a refusal or an accepted risk is looked at again. */
export function isToReview(
  { status, reviewOn }: { status: RecommendationStatus; reviewOn: string | null },
  today: string,
): boolean {
  return (
    (status === 'not accepted' || status === 'closed risk accepted') && reviewOn !== null && reviewOn <= today
  )
}

/** Where a force-wide recommendation stands, computed from its districts alone. */
export interface ForceStanding {
  words: string
  rag: Rag
}

/** Printed beside the status of a force-wide recommendation. */
export const forceRule =
  'A force-wide recommendation has no status of its own: it stands where its districts stand. Red: overdue in at least one. Green: closed and verified in all. Grey: every one of them is grey. Amber: everything else.'

/** Where the districts of a force-wide recommendation stand together on a day. */
export function forceStanding(districts: readonly Dated[], today: string): ForceStanding {
  const colours = districts.map((each) => rag(each, today))
  const only = (colour: Rag) => colours.length > 0 && colours.every((each) => each === colour)
  const colour: Rag = colours.includes('red')
    ? 'red'
    : only('green')
      ? 'green'
      : only('grey')
        ? 'grey'
        : 'amber'
  return { words: standingWords(districts), rag: colour }
}

function standingWords(districts: readonly Dated[]): string {
  const all = districts.length
  const among = (...statuses: RecommendationStatus[]) =>
    districts.filter(({ status }) => statuses.includes(status)).length
  if (among('draft') === all) return 'Draft'
  const parts: [number, string][] = [
    [among('draft'), 'in draft'],
    [among('issued'), 'waiting for an answer'],
    [among('accepted', 'accepted in part', 'in progress', 'returned', 'reopened'), 'being worked on'],
    [among('closure proposed'), 'waiting to be verified'],
    [among('closed verified'), 'closed and verified'],
    [among('not accepted'), 'not accepted'],
    [among('closed risk accepted'), 'closed with the risk accepted'],
    [among('closed superseded'), 'superseded'],
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  return `Of ${all} ${all === 1 ? 'district' : 'districts'}: ${said.join(', ')}`
}
