import { periodInWords } from './days'
import type { ProfileCount } from './extract-counts'
import type { ListedOffence } from './offence-list'
import { grouped } from './percent'
import { periodBefore, type Period } from './periods'
import {
  offenceTable,
  outcomeGroupFigure,
  outcomeTable,
  type CrimeCount,
  type Line,
  type OffenceRow,
} from './problem-profile'
import type { Definition, ProfileCell, ProfileColumn, ProfileTable } from './profile-table'

/** Everything that the tables of one audit's problem profile are made from. */
export interface ProfileFacts {
  period: Period
  /** In the order of the tables. */
  districts: readonly { code: string; name: string }[]
  counts: readonly CrimeCount[]
  /** By month, ward, team and flag; empty where the import did not tally them. */
  details: readonly ProfileCount[]
  groups: readonly { name: string; codes: readonly string[]; note: string; blanksCounted: boolean }[]
  /** The force's list of offences; empty where nobody keeps one. */
  offences: readonly ListedOffence[]
  recordingChanges: readonly { beginsOn: string; title: string; note: string }[]
  /** File, hash and import in words. */
  source: string
  asAt: string
}

export type KindOfCrime = CrimeCount['kind']

export const kindWords: Record<OffenceRow['kind'], string> = {
  all: 'All crimes',
  DA: 'DA',
  'non-DA': 'Non-DA',
  unknown: 'Not known whether domestic',
}

const crimesOf: Record<KindOfCrime, string> = {
  DA: 'DA crimes',
  'non-DA': 'non-DA crimes',
  unknown: 'crimes of which it is not known whether they are domestic',
}

/** The kinds that a table is split by: unknown only where there are such crimes, and alone where there are no others. */
export function kindsIn({ counts }: Pick<ProfileFacts, 'counts'>): KindOfCrime[] {
  const there = new Set(counts.filter(({ span }) => span !== 'outside').map(({ kind }) => kind))
  if (there.size === 1 && there.has('unknown')) return ['unknown']
  return there.has('unknown') ? ['DA', 'non-DA', 'unknown'] : ['DA', 'non-DA']
}

/** What every table of the profile has in common, with what is its own. */
export function definitionOf(
  { period, source, asAt }: ProfileFacts,
  own: Pick<Definition, 'counted' | 'of' | 'missing'> & { period?: string },
): Definition {
  return { period: `Recorded ${periodInWords(period.from, period.to)}`, source, asAt, ...own }
}

export function districtColumns({ districts }: ProfileFacts, kind: ProfileColumn['kind']): ProfileColumn[] {
  return [...districts.map(({ name }) => ({ header: name, kind })), { header: 'Force', kind }]
}

export const codesOf = ({ districts }: ProfileFacts) => districts.map(({ code }) => code)

const cellsOf = ({ districts, force }: Line): number[] => [...districts, force]

/** Crimes in this period and the one before, and the change, by district and kind. */
export function offencesTable(facts: ProfileFacts): ProfileTable {
  const { period, counts } = facts
  const before = periodBefore(period)
  const [now, earlier] = [periodInWords(period.from, period.to), periodInWords(before.from, before.to)]
  const kinds = kindsIn(facts)
  const rows = offenceTable(counts, codesOf(facts))
    .filter(({ kind }) => kind === 'all' || kinds.includes(kind))
    .flatMap(({ kind, thisPeriod, periodBefore: then, change }) => [
      { cells: [kindWords[kind], now, ...cellsOf(thisPeriod)] },
      { cells: [kindWords[kind], earlier, ...cellsOf(then)] },
      { cells: [kindWords[kind], 'Change, %', ...change.districts, change.force], emphasis: true },
    ])
  return {
    key: 'offences',
    title: 'Crimes by district, this period and the one before',
    definition: definitionOf(facts, {
      counted:
        'Crimes of the extract in the districts of the audit, by the day on which they were recorded. Cancelled records are left out. Which offences these are, whoever made the extract decided; a crime that is recorded under another principal crime is not among them.',
      of: 'The change is measured against the same days of the earlier period: (now - before) / before, to one decimal, rounded half up.',
      period: `Recorded ${now}, beside ${earlier}`,
      missing: missingKind(facts),
    }),
    columns: [
      { header: 'Crimes', kind: 'words' },
      { header: 'Recorded', kind: 'words' },
      ...districtColumns(facts, 'count'),
    ],
    rows,
  }
}

function missingKind({ counts }: ProfileFacts): string {
  const unknown = counts
    .filter(({ span, kind }) => span === 'this period' && kind === 'unknown')
    .reduce((sum, { crimes }) => sum + crimes, 0)
  return unknown === 0
    ? 'Of every crime of the period the extract says whether it is domestic.'
    : `Of ${grouped(unknown)} crimes the extract does not say whether they are domestic: they have rows of their own and are never counted as non-DA.`
}

/** Outcomes by code and text and by district, a table for each kind. */
export function outcomeTables(facts: ProfileFacts): ProfileTable[] {
  return kindsIn(facts).map((kind) => {
    const { rows, totals } = outcomeTable(facts.counts, codesOf(facts), kind)
    const blank = rows.find(({ code }) => code === '')?.force ?? 0
    return {
      key: `outcomes-${kind.toLowerCase()}`,
      title: `Outcomes of ${crimesOf[kind]}`,
      definition: definitionOf(facts, {
        counted: `${capital(crimesOf[kind])} by outcome. A row is a code and its text: 1A, 2A and 3A are alternate offences and are apart from 1, 2 and 3. A row of zeros is an outcome of the period before that does not occur in this one.`,
        of: `All ${crimesOf[kind]} of the period: the last row is their number.`,
        missing: `${grouped(blank)} have no outcome yet. They are the row (blank): not an outcome, and part of the total.`,
      }),
      columns: [{ header: 'Outcome', kind: 'words' }, ...districtColumns(facts, 'count')],
      rows: rows.map(({ text, ...line }) => ({ cells: [text, ...cellsOf(line)] })),
      total: ['All', ...cellsOf(totals)],
    }
  })
}

/** Named lists of outcome codes by kind and district, each with what it is out of. */
export function groupsTable(facts: ProfileFacts): ProfileTable | null {
  const { groups, counts } = facts
  if (groups.length === 0) return null
  const rows = groups.flatMap(({ name, codes, blanksCounted }) =>
    kindsIn(facts).map((kind) => {
      const share = (district?: string): ProfileCell => {
        const within = district === undefined ? {} : { district }
        const found = outcomeGroupFigure(counts, { kind, codes, blanksCounted, ...within })
        return { count: found.numerator, of: found.denominator }
      }
      const blanks = blanksCounted ? 'all crimes, blanks counted' : 'crimes with an outcome, blanks left out'
      return { cells: [name, kindWords[kind], blanks, ...codesOf(facts).map(share), share()] }
    }),
  )
  const lists = groups.map(({ name, codes, note }) =>
    [`${name}: ${codes.join(', ')}.`, note].filter((part) => part !== '').join(' '),
  )
  return {
    key: 'outcome-groups',
    title: 'Groups of outcomes',
    definition: definitionOf(facts, {
      counted: `Crimes with an outcome of the group. ${lists.join(' ')} A group is a choice of the force and not a law; the administrator keeps the list.`,
      of: 'Of each group as its row says: all crimes of the kind, or only those that have an outcome.',
      missing: kindsIn(facts)
        .map((kind) => {
          const { blank } = outcomeGroupFigure(counts, { kind, codes: [], blanksCounted: true })
          return `${grouped(blank)} ${crimesOf[kind]} have no outcome yet.`
        })
        .join(' '),
    }),
    columns: [
      { header: 'Group', kind: 'words' },
      { header: 'Crimes', kind: 'words' },
      { header: 'Out of', kind: 'words' },
      ...districtColumns(facts, 'share'),
    ],
    rows,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
