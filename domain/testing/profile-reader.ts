import type { ProfileDimension } from '../extract-counts'
import type { ProfileCell, ProfileTable } from '../profile-table'
import type { ProfileFacts } from '../profile-tables'
import { hiddenSign } from '../audience'
import { commonKnowledge, earlier, unknownsOf, type Crimes, type Unknown } from './profile-unknowns'
import type { KnownSum } from './recomputed'

/*
 * Reads the tables of a problem profile as a stranger does, by their words, into sums of crimes of one district, kind and
 * value: what is shown, what is hidden, and what everybody knows (each crime has one value of everything).
 */

type Where = (crimes: Crimes) => boolean

export interface ReadProfile {
  known: KnownSum[]
  hidden: { what: string; weights: Map<string, number>; least: number; value: number }[]
  /** Small counts that stand in no table: noes beside a shown yes, crimes without a ward, crimes outside of a group. */
  secrets: { what: string; weights: Map<string, number>; value: number }[]
  /** Shown figures that are not the sum of what they say they count, and small ones that are shown. */
  faults: string[]
}

const kindOfWords: Record<string, string> = {
  DA: 'DA',
  'Non-DA': 'non-DA',
  'Not known whether domestic': 'unknown',
}

export function readProfile(facts: ProfileFacts, tables: readonly ProfileTable[]): ReadProfile {
  const all = unknownsOf(facts)
  const read: ReadProfile = {
    known: commonKnowledge(all),
    hidden: [],
    secrets: secretsIn(facts, all),
    faults: [],
  }
  for (const table of tables) {
    const zerosToo = (table.cautions ?? []).some((caution) => caution.includes('can stand for 0'))
    const note = (what: string, cell: number | null | undefined, where: Where) => {
      const own = all.filter(({ crimes }) => where(crimes))
      const weights = new Map(own.map(({ name }) => [name, 1]))
      const value = own.reduce((sum, one) => sum + one.count, 0)
      const title = `${table.key}: ${what}`
      if (typeof cell !== 'number') read.hidden.push({ what: title, weights, least: zerosToo ? 0 : 1, value })
      else {
        if (cell !== value) read.faults.push(`${title} is shown as ${cell} and comes to ${value}`)
        if (cell >= 1 && cell <= 4) read.faults.push(`${title} is shown as ${cell}`)
        read.known.push({ weights, value: cell })
      }
    }
    readTable(facts, table, note)
  }
  return read
}

function secretsIn(facts: ProfileFacts, all: readonly Unknown[]): ReadProfile['secrets'] {
  const places = [...facts.districts.map(({ name }) => name), 'Force']
  const wheres: [string, Where][] = [
    ['no ward', has('ward', (value) => value === '')],
    ...Object.values(flagOf).map((flag): [string, Where] => [
      `no ${flag}`,
      has(flag, (value) => value === 'no'),
    ]),
    ...facts.groups.map(({ name, codes, blanksCounted }): [string, Where] => [
      `outside of ${name}`,
      has('outcome', (value) => !codes.includes(codeOf(value)) && (blanksCounted || codeOf(value) !== '')),
    ]),
  ]
  return places.flatMap((place) =>
    Object.keys(kindOfWords).flatMap((kind) =>
      wheres.flatMap(([what, where]) => {
        const own = all.filter(({ crimes }) =>
          both(now, ofKind(kind), inDistrict(facts, place), where)(crimes),
        )
        const value = own.reduce((sum, one) => sum + one.count, 0)
        if (value < 1 || value > 4) return []
        return [
          { what: `${what}, ${kind}, ${place}`, weights: new Map(own.map(({ name }) => [name, 1])), value },
        ]
      }),
    ),
  )
}

type Note = (what: string, cell: number | null | undefined, where: Where) => void

function readTable(facts: ProfileFacts, table: ProfileTable, note: Note): void {
  const rows = [...table.rows.map(({ cells }) => cells), ...(table.total ? [table.total] : [])]
  for (const cells of rows)
    table.columns.forEach(({ header, kind }, place) => {
      const cell = cells[place]
      if (kind === 'words' || cell === undefined || cell === '' || cell === '–') return
      const wheres = readers[table.key.replace(/-(da|non-da|unknown)$/, '')]
      if (!wheres) throw new Error(`Nobody can read the table ${table.key}.`)
      const what = `${cells.slice(0, 2).map(String).join(', ')}, ${header}`
      for (const [part, where] of wheres(facts, table, cells, header)) {
        if (part === 'change' || (typeof cell === 'object' && 'words' in cell)) continue
        note(`${what} ${part}`, partOf(cell, part), where)
      }
    })
}

function partOf(cell: ProfileCell, part: string): number | null {
  if (cell === hiddenSign) return null
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'object' || 'words' in cell) throw new Error(`${String(cell)} is no count.`)
  const share = 'hidden' in cell ? cell.hidden : cell
  return part === 'of' ? share.of : share.count
}

type Reader = (
  facts: ProfileFacts,
  table: ProfileTable,
  cells: readonly ProfileCell[],
  header: string,
) => [part: string, where: Where][]

const inDistrict = (facts: ProfileFacts, header: string): Where => {
  const code = facts.districts.find(({ name }) => name === header)?.code
  return ({ district }) => code === undefined || district === code
}
const ofKind =
  (words: string): Where =>
  ({ kind }) =>
    words === 'All' || words === 'All crimes' || kind === kindOfWords[words]
const now: Where = ({ span }) => span === 'this period'
const both =
  (...wheres: Where[]): Where =>
  (crimes) =>
    wheres.every((where) => where(crimes))
const has =
  (dimension: Crimes['dimension'], values: (value: string) => boolean): Where =>
  (crimes) =>
    crimes.dimension === dimension && values(crimes.value)

const flagOf: Record<string, ProfileDimension> = {
  Arrest: 'arrested',
  'Risk assessment': 'riskAssessed',
  'Cyber flag': 'cyber',
}
const codeOf = (outcome: string) => outcome.split('\n')[0] ?? ''
const saidOr = (word: ProfileCell | undefined) => (word === '(not said)' ? '' : String(word))
const kindOfTable = ({ key }: ProfileTable) => /-(da|non-da|unknown)$/.exec(key)?.[1]

const readers: Record<string, Reader> = {
  offences: (facts, _, cells, header) => {
    if (cells[1] === 'Change, %') return [['change', () => false]]
    const span = String(cells[1]).includes(facts.period.to.slice(0, 4) + '')
      ? ('this period' as const)
      : ('period before' as const)
    const where = both(
      has('outcome', () => true),
      ofKind(String(cells[0])),
      inDistrict(facts, header),
    )
    return [['', both(where, (crimes) => crimes.span === span)]]
  },
  outcomes: (facts, table, cells, header) => {
    const text = cells[0] === '(blank)' ? '' : String(cells[0])
    const row = has('outcome', (value) => cells[0] === 'All' || value.split('\n')[1] === text)
    const kind: Where = (crimes) => crimes.kind.toLowerCase() === kindOfTable(table)
    return [['', both(now, row, kind, inDistrict(facts, header))]]
  },
  'outcome-groups': (facts, _, cells, header) => {
    const group = facts.groups.find(({ name }) => name === cells[0])
    const place = both(now, ofKind(String(cells[1])), inDistrict(facts, header))
    const within = has('outcome', (value) => group?.codes.includes(codeOf(value)) === true)
    const of = has('outcome', (value) => group?.blanksCounted === true || codeOf(value) !== '')
    return [
      ['', both(place, within)],
      ['of', both(place, of)],
    ]
  },
  months: (_, __, cells, header) => {
    const last = monthOf(String(cells[0]))
    const rolling = header.endsWith(', 12 months')
    const first = rolling ? earlier(last, 11) : last
    const kind = ofKind(header.replace(', 12 months', ''))
    return [
      [
        '',
        both(
          kind,
          has('month', (month) => month >= first && month <= last),
        ),
      ],
    ]
  },
  shares: (facts, _, cells, header) => {
    const flag = flagOf[String(cells[0])] ?? 'cyber'
    const place = both(now, ofKind(String(cells[1])), inDistrict(facts, header))
    if (header === 'Not said')
      return [
        [
          '',
          both(
            place,
            has(flag, (value) => value === ''),
          ),
        ],
      ]
    return [
      [
        '',
        both(
          place,
          has(flag, (value) => value === 'yes'),
        ),
      ],
      [
        'of',
        both(
          place,
          has(flag, (value) => value !== ''),
        ),
      ],
    ]
  },
  'offence-codes': (_, __, cells, header) => [
    [
      '',
      both(
        now,
        ofKind(header),
        has('offence', (value) => cells[0] === 'All' || value === saidOr(cells[0])),
      ),
    ],
  ],
  wards: (facts, _, cells, header) => {
    if (header === 'Residents') return []
    const total = cells[0] === 'All'
    const named = has('ward', (value) => (total ? value !== '' : value === cells[0]))
    return [['', both(now, ofKind(header), named, inDistrict(facts, String(cells[1])))]]
  },
}

function monthOf(words: string): string {
  const date = new Date(`1 ${words} 00:00 UTC`)
  return date.toISOString().slice(0, 7)
}
