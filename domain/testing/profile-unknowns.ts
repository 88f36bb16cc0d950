import type { ProfileDimension } from '../extract-counts'
import type { ProfileFacts } from '../profile-tables'
import type { KnownSum } from './recomputed'

/** What the figures of a problem profile are sums of: crimes of one period, district and kind with one value. */
export interface Crimes {
  span: 'this period' | 'period before'
  district: string
  kind: string
  dimension: ProfileDimension | 'outcome'
  value: string
}

export interface Unknown {
  name: string
  crimes: Crimes
  count: number
}

/** Every combination that there could be, also those of which there is none. */
export function unknownsOf({ period, counts, details, districts }: ProfileFacts): Unknown[] {
  const all: Crimes[] = [
    ...counts.map(({ outcomeCode, outcomeText, ...one }) => ({
      ...one,
      ...{ dimension: 'outcome' as const, value: `${outcomeCode}\n${outcomeText}` },
    })),
    ...details,
  ].filter((one): one is typeof one & Crimes => one.span !== 'outside')
  const numbers = new Map<string, number>()
  const named = (crimes: Crimes) => Object.values(keyed(crimes)).join(' | ')
  for (const one of all as (Crimes & { crimes: number })[])
    numbers.set(named(one), (numbers.get(named(one)) ?? 0) + one.crimes)
  const values = new Map<string, Pick<Crimes, 'span' | 'dimension' | 'value'>>()
  for (const { span, dimension, value } of all) {
    for (const each of dimension === 'month' ? [span] : (['this period', 'period before'] as const))
      values.set(`${each} ${dimension} ${value}`, { span: each, dimension, value })
  }
  for (let back = -12; back < 12; back += 1) {
    const month = earlier(period.from.slice(0, 7), -back)
    const span = back < 0 ? ('period before' as const) : ('this period' as const)
    values.set(`${span} month ${month}`, { span, dimension: 'month', value: month })
  }
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  return [...values.values()].flatMap((value) =>
    districts.flatMap(({ code }) =>
      kinds.map((kind): Unknown => {
        const crimes = { ...value, district: code, kind }
        return { name: named(crimes), crimes, count: numbers.get(named(crimes)) ?? 0 }
      }),
    ),
  )
}

const keyed = ({ span, district, kind, dimension, value }: Crimes) => ({
  ...{ span, district, kind, dimension, value },
})

/** A crime has one outcome, one month, one ward: every dimension adds up to the same crimes of a district and kind. */
export function commonKnowledge(all: readonly Unknown[]): KnownSum[] {
  const margins = new Map<string, Map<string, Unknown[]>>()
  for (const one of all) {
    const { span, district, kind, dimension } = one.crimes
    const margin = `${span} ${district} ${kind}`
    const dimensions = margins.get(margin) ?? new Map<string, Unknown[]>()
    margins.set(margin, dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), one]))
  }
  return [...margins.values()].flatMap((dimensions) =>
    [...dimensions]
      .filter(([dimension]) => dimension !== 'outcome')
      .map(([, own]): KnownSum => {
        const weights = new Map(own.map(({ name }) => [name, 1]))
        for (const { name } of dimensions.get('outcome') ?? []) weights.set(name, -1)
        return { weights, value: 0 }
      }),
  )
}

/** '2021-03' by so many months earlier; later where it is below zero. */
export function earlier(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - by)
  return date.toISOString().slice(0, 7)
}
