import { blankOutcomeLabel } from './outcomes'
import type { ProfileCount, ProfileDimension } from './extract-counts'
import { listedInPeriod, offenceFinder } from './offence-list'
import { grouped } from './percent'
import type { CrimeCount } from './problem-profile'
import type { ProfileCell, ProfileTable } from './profile-table'
import {
  codesOf,
  definitionOf,
  districtColumns,
  kindsIn,
  kindWords,
  type KindOfCrime,
  type ProfileFacts,
} from './profile-tables'
import { byCodePoint } from './sampling'

/** How a table shows that the extract does not say. */
const notSaid = '(not said)'

/** Crimes by one dimension, this period's or all, added up. */
function sumOf(counts: readonly { crimes: number }[]): number {
  return counts.reduce((sum, { crimes }) => sum + crimes, 0)
}

/** This period's tallies of one dimension. */
export function talliesOf({ details }: ProfileFacts, dimension: ProfileDimension): ProfileCount[] {
  return details.filter((each) => each.dimension === dimension && each.span === 'this period')
}

/** Whether the extract says anything of it at all. */
export function isSaid(facts: ProfileFacts, dimension: ProfileDimension): boolean {
  return facts.details.some((each) => each.dimension === dimension && each.value !== '')
}

const flags: { dimension: ProfileDimension; name: string; counted: string }[] = [
  { dimension: 'arrested', name: 'Arrest', counted: 'an arrest' },
  { dimension: 'riskAssessed', name: 'Risk assessment', counted: 'a risk assessment form' },
  { dimension: 'cyber', name: 'Cyber flag', counted: 'a cyber-enabled flag' },
]

/** Arrests, risk assessments and cyber flags as 'k of n' by kind and district; null where the extract has none of them. */
export function sharesTable(facts: ProfileFacts): ProfileTable | null {
  const said = flags.filter(({ dimension }) => isSaid(facts, dimension))
  if (said.length === 0) return null
  const rows = said.flatMap(({ dimension, name }) => {
    const tallies = talliesOf(facts, dimension)
    return kindsIn(facts).map((kind) => {
      const ofKind = tallies.filter((each) => each.kind === kind)
      const share = (within: readonly ProfileCount[]): ProfileCell => ({
        count: sumOf(within.filter(({ value }) => value === 'yes')),
        of: sumOf(within.filter(({ value }) => value !== '')),
      })
      const districts = codesOf(facts).map((code) =>
        share(ofKind.filter(({ district }) => district === code)),
      )
      const blank = sumOf(ofKind.filter(({ value }) => value === ''))
      return { cells: [name, kindWords[kind], ...districts, share(ofKind), blank] }
    })
  })
  const unsaid = flags.filter((each) => !said.includes(each)).map(({ name }) => name)
  return {
    key: 'shares',
    title: 'Arrests, risk assessments and cyber flags',
    definition: definitionOf(facts, {
      counted: `Crimes with ${said.map(({ counted }) => counted).join(', with ')}, as the extract says it. A form or a flag that is there says nothing of how good or right it is.`,
      of: 'Crimes of the kind of which the extract says yes or no.',
      missing: `Crimes of which it does not say are left out of both numbers and stand in the last column.${unsaid.length > 0 ? ` The extract has nothing on: ${unsaid.join(', ')}.` : ''}`,
    }),
    columns: [
      { header: 'What', kind: 'words' },
      { header: 'Crimes', kind: 'words' },
      ...districtColumns(facts, 'share'),
      { header: 'Not said', kind: 'count' },
    ],
    rows,
  }
}

/** Which team held the crime, by district, a table for each kind. */
export function teamTables(facts: ProfileFacts): ProfileTable[] {
  if (!isSaid(facts, 'team')) return []
  const tallies = talliesOf(facts, 'team')
  const teams = valuesIn(tallies)
  return kindsIn(facts).map((kind) => {
    const ofKind = tallies.filter((each) => each.kind === kind)
    const whole = sumOf(ofKind)
    const line = (within: readonly ProfileCount[]): number[] => [
      ...codesOf(facts).map((code) => sumOf(within.filter(({ district }) => district === code))),
      sumOf(within),
    ]
    return {
      key: `teams-${kind.toLowerCase()}`,
      title: `Which team held the crime: ${kindWords[kind]}`,
      definition: definitionOf(facts, {
        counted: `Crimes by the team that the extract names, in the spelling of the extract: one team under two spellings is two rows.`,
        of: `All crimes of the kind in the period: ${grouped(whole)}.`,
        missing: `${grouped(sumOf(ofKind.filter(({ value }) => value === '')))} crimes name no team: the row ${notSaid}.`,
      }),
      columns: [
        { header: 'Team', kind: 'words' },
        ...districtColumns(facts, 'count'),
        { header: 'Share of the force', kind: 'share' },
      ],
      rows: teams.map((team) => {
        const cells = line(ofKind.filter(({ value }) => value === team))
        return { cells: [team || notSaid, ...cells, { count: cells.at(-1) ?? 0, of: whole }] }
      }),
      total: ['All', ...line(ofKind), { count: whole, of: whole }],
    }
  })
}

/** Crimes by offence as the extract words it, beside what the force's list has for it, by kind. */
export function offenceCodesTable(facts: ProfileFacts): ProfileTable | null {
  if (!isSaid(facts, 'offence')) return null
  const tallies = talliesOf(facts, 'offence')
  const { offences, period } = facts
  const find = offences.length > 0 ? offenceFinder(offences) : null
  const listed = (offence: string): ProfileCell[] => {
    if (!find) return []
    return [offence === '' ? '' : listedInPeriod(offence, find, period)]
  }
  const kinds = kindsIn(facts)
  const byKind = (within: readonly ProfileCount[]): number[] => [
    ...kinds.map((kind) => sumOf(within.filter((each) => each.kind === kind))),
    sumOf(within),
  ]
  return {
    key: 'offence-codes',
    title: 'Crimes by offence',
    definition: definitionOf(facts, {
      counted: `Crimes by the offence that they are recorded as, in the wording of the extract.${find ? ' Beside it stands what the force’s list of offences has for that in this period; the administrator keeps the list.' : ''}`,
      of: 'All crimes of the period: the last row is their number.',
      missing: `${grouped(sumOf(tallies.filter(({ value }) => value === '')))} crimes name no offence.`,
    }),
    columns: [
      { header: 'Offence', kind: 'words' },
      ...(find ? [{ header: 'In the list of offences', kind: 'words' as const }] : []),
      ...kinds.map((kind) => ({ header: kindWords[kind], kind: 'count' as const })),
      { header: 'All', kind: 'count' },
    ],
    rows: valuesIn(tallies).map((offence) => ({
      cells: [
        offence || notSaid,
        ...listed(offence),
        ...byKind(tallies.filter(({ value }) => value === offence)),
      ],
    })),
    total: ['All', ...(find ? [''] : []), ...byKind(tallies)],
  }
}

/** The values of a dimension, those of most crimes first; what is not said comes last. */
function valuesIn(tallies: readonly ProfileCount[]): string[] {
  const crimes = new Map<string, number>()
  for (const each of tallies) crimes.set(each.value, (crimes.get(each.value) ?? 0) + each.crimes)
  return [...crimes]
    .sort(([a, inA], [b, inB]) => Number(a === '') - Number(b === '') || inB - inA || byCodePoint(a, b))
    .map(([value]) => value)
}

/** What the extract does not say, by district: to be looked at before anybody samples. */
export function qualityTable(facts: ProfileFacts): ProfileTable {
  const now = facts.counts.filter(({ span }) => span === 'this period')
  const fields: { header: string; missing: (district: string | null) => number }[] = [
    { header: `Outcome ${blankOutcomeLabel}`, missing: among(now, ({ outcomeCode }) => outcomeCode === '') },
    { header: 'Domestic or not', missing: among(now, ({ kind }) => kind === 'unknown') },
    ...(facts.details.length === 0 ? [] : detailFields).map(({ header, dimension }) => ({
      header,
      missing: among(talliesOf(facts, dimension), ({ value }) => value === ''),
    })),
  ]
  const row = (name: string, district: string | null): ProfileCell[] => {
    const whole = sumOf(now.filter((each) => district === null || each.district === district))
    return [name, whole, ...fields.map(({ missing }) => ({ count: missing(district), of: whole }))]
  }
  return {
    key: 'quality',
    title: 'What the extract does not say',
    definition: definitionOf(facts, {
      counted: 'Crimes of which the extract does not say the thing that the column names.',
      of: 'All crimes of the district in the period.',
      missing:
        'A column that the extract does not have reads as missing for every crime. A blank outcome is often no fault: it means no outcome yet.',
    }),
    columns: [
      { header: 'District', kind: 'words' },
      { header: 'Crimes', kind: 'count' },
      ...fields.map(({ header }) => ({ header, kind: 'share' as const })),
    ],
    rows: facts.districts.map(({ code, name }) => ({ cells: row(name, code) })),
    total: row('Force', null),
  }
}

const detailFields: { header: string; dimension: ProfileDimension }[] = [
  { header: 'Recorded date', dimension: 'month' },
  { header: 'Offence', dimension: 'offence' },
  { header: 'Ward', dimension: 'ward' },
  { header: 'Team', dimension: 'team' },
  { header: 'Arrest', dimension: 'arrested' },
  { header: 'Risk assessment', dimension: 'riskAssessed' },
  { header: 'Cyber flag', dimension: 'cyber' },
]

function among<Count extends Pick<CrimeCount, 'district' | 'crimes'> & { kind: KindOfCrime }>(
  counts: readonly Count[],
  isMissing: (count: Count) => boolean,
): (district: string | null) => number {
  const missing = counts.filter(isMissing)
  return (district) => sumOf(missing.filter((each) => district === null || each.district === district))
}
