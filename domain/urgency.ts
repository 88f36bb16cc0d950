import { daysBetween } from './days'

/**
 * What waits for somebody, from the most harmful to leave to the least: somebody's safety, then what is late, then what
 * is due soon, then what others wait for, then one's own work, then the rest.
 */
export const urgencies = [
  'somebody may be at risk',
  'passed on at once',
  'late',
  'due soon',
  'others wait for it',
  'own work',
  'in its own time',
] as const
export type Urgency = (typeof urgencies)[number]

/** How urgent something is, and since or by when: the instant or day that decides among what is equally urgent. */
export interface Urgent {
  urgency: Urgency
  /** 'YYYY-MM-DD' or an instant; what is due or waits the longest comes first, what has none last. */
  when: string | null
}

const daysUntilSoon = 14

/** How urgent something with a due date is on a day. */
export function urgencyOfDue(dueOn: string | null, today: string): Urgent {
  if (dueOn === null) return { urgency: 'in its own time', when: null }
  const days = daysBetween(today, dueOn)
  const urgency = days < 0 ? 'late' : days <= daysUntilSoon ? 'due soon' : 'in its own time'
  return { urgency, when: dueOn }
}

/** The same things, the most urgent first; what is equally urgent stays in the order in which it was given. */
export function mostUrgentFirst<T extends Urgent>(items: readonly T[]): T[] {
  const rank = ({ urgency }: Urgent) => urgencies.indexOf(urgency)
  const when = (item: Urgent) => item.when ?? '9999'
  return items.toSorted((a, b) => rank(a) - rank(b) || (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
}
