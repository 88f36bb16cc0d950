import { dayInWords } from './days'
import { grouped } from './percent'
import { periodBefore, type Period } from './periods'
import type { ProfileTable } from './profile-table'
import { definitionOf, kindsIn, kindWords, type KindOfCrime, type ProfileFacts } from './profile-tables'

/** One month of the profile, with the twelve months that end with it. */
export interface MonthFigures {
  /** '2021-03'. */
  month: string
  /** Crimes of the month by kind, in the order of the kinds, and of all kinds. */
  crimes: number[]
  /** The same over the twelve months to its end; null where not all of them lie in the periods of the extract. */
  rolling: number[] | null
  /** Titles of the recording changes that begin in it. */
  changes: string[]
}

export interface RollingMonths {
  kinds: KindOfCrime[]
  months: MonthFigures[]
  /** What each recording change does to the totals, in a sentence. */
  changes: { month: string; title: string; says: string }[]
}

const monthsInTotal = 12

/**
 * Crimes by month and rolling 12-month totals: sums of twelve whole months, not averages. Months that the audit's two
 * periods do not hold whole are left out, and so is a total of which a month is left out. Null without dates.
 */
export function rollingMonths(facts: ProfileFacts): RollingMonths | null {
  const dated = facts.details.filter(({ dimension, value }) => dimension === 'month' && value !== '')
  if (dated.length === 0) return null
  const kinds = kindsIn(facts)
  const byMonth = new Map<string, Map<KindOfCrime, number>>()
  for (const { value, kind, crimes } of dated) {
    const ofMonth = byMonth.get(value) ?? new Map<KindOfCrime, number>()
    byMonth.set(value, ofMonth.set(kind, (ofMonth.get(kind) ?? 0) + crimes))
  }
  const whole = [...wholeMonths(periodBefore(facts.period)), ...wholeMonths(facts.period)]
  const figures = new Map(
    whole.map((month): [string, number[]] => {
      const ofKinds = kinds.map((kind) => byMonth.get(month)?.get(kind) ?? 0)
      return [month, [...ofKinds, sum(ofKinds)]]
    }),
  )
  const months = whole.map((month): MonthFigures => {
    const window = lastMonths(month).map((each) => figures.get(each))
    const complete = window.every((each) => each !== undefined)
    return {
      month,
      crimes: figures.get(month) ?? [],
      rolling: complete
        ? (figures.get(month) ?? []).map((_, place) => sum(window.map((each) => each?.[place] ?? 0)))
        : null,
      changes: facts.recordingChanges
        .filter(({ beginsOn }) => beginsOn.slice(0, 7) === month)
        .map(({ title }) => title),
    }
  })
  return { kinds, months, changes: facts.recordingChanges.flatMap((change) => effectOf(change, months)) }
}

/** The months as a table; null where the extract has no dates. */
export function monthsTable(facts: ProfileFacts): ProfileTable | null {
  const rolling = rollingMonths(facts)
  if (!rolling) return null
  const names = [...rolling.kinds.map((kind) => kindWords[kind]), 'All']
  const undated = facts.details
    .filter(({ dimension, value }) => dimension === 'month' && value === '')
    .reduce((total, { crimes }) => total + crimes, 0)
  const first = rolling.months[0]?.month
  return {
    key: 'months',
    title: 'Crimes by month and rolling 12-month totals',
    definition: definitionOf(facts, {
      counted:
        'Crimes by the month in which they were recorded, and for each month the total of the twelve whole months that end with it: a total, not an average.',
      of: 'Counts, out of nothing. A 12-month total stands only where all twelve months lie in the two periods of this audit.',
      period: first
        ? `${monthInWords(first)} to ${monthInWords(rolling.months.at(-1)?.month ?? first)}, whole months only`
        : 'No whole month lies in the periods of this audit',
      missing: `${grouped(undated)} crimes have no recorded date and are in no month.`,
    }),
    columns: [
      { header: 'Month', kind: 'words' },
      ...names.map((name) => ({ header: name, kind: 'count' as const })),
      ...names.map((name) => ({ header: `${name}, 12 months`, kind: 'count' as const })),
      { header: 'Recorded otherwise from here', kind: 'words' },
    ],
    rows: rolling.months.map(({ month, crimes, rolling: totals, changes }) => ({
      cells: [...[monthInWords(month), ...crimes], ...(totals ?? names.map(() => '–')), changes.join('; ')],
      emphasis: changes.length > 0,
    })),
    cautions: rolling.changes.map(({ says }) => says),
  }
}

/** Where a change of recording lies among the months, and which totals have crimes of both sides of it. */
function effectOf(
  { beginsOn, title, note }: ProfileFacts['recordingChanges'][number],
  months: readonly MonthFigures[],
): RollingMonths['changes'] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const month = beginsOn.slice(0, 7)
  const named = `${dayInWords(beginsOn)}, ${title}${note === '' ? '.' : `: ${note}`}`
  if (month <= first) return [{ month, title, says: `${named} All months shown are after it.` }]
  if (month > last) return [{ month, title, says: `${named} All months shown are before it.` }]
  const mixed = months.filter(
    (each) => each.rolling !== null && each.month >= month && (lastMonths(each.month)[0] ?? '') < month,
  )
  const [from, to] = [mixed[0]?.month, mixed.at(-1)?.month]
  const says =
    from === undefined || to === undefined
      ? 'Months on its two sides cannot be compared.'
      : `Months on its two sides cannot be compared, and the 12-month totals to ${from === to ? monthInWords(from) : `${monthInWords(from)} through ${monthInWords(to)}`} have crimes of both sides.`
  return [{ month, title, says: `${named} ${says}` }]
}

/** The months that lie in a period from their first day to their last. */
function wholeMonths({ from, to }: Period): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = later(month, 1)) {
    if (`${month}-01` >= from && lastDayOf(month) <= to) months.push(month)
  }
  return months
}

/** Twelve months, the given one last. */
function lastMonths(month: string): string[] {
  return Array.from({ length: monthsInTotal }, (_, back) => later(month, back + 1 - monthsInTotal))
}

function later(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}

function lastDayOf(month: string): string {
  return new Date(Date.parse(`${later(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** '2021-03' -> 'March 2021'. */
export function monthInWords(month: string): string {
  return dayInWords(`${month}-01`).replace(/^1 /, '')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
