import { csvText } from '@/documents/csv-write'
import {
  chosen,
  officerFor,
  offenceFor,
  pairKey,
  shares,
  suspectUnknown,
  teamFor,
  type Team,
} from './case-details'
import { dice, type Dice } from './dice'
import { offenceFigures, outcomeFigures, seedDistricts, type Period, type SeedDistrict } from './seed-figures'
import { wardsByDistrict } from './wards'

/**
 * The fictional crimes of the demonstration. Their marginals (period x district x domestic, and for the later period
 * x outcome) are exactly those of a published police report, in seed-figures/; every crime in them is made up.
 */
export interface DemoCrime {
  /** 13, the year, seven digits: the shape of a West Yorkshire reference. Text, always. */
  reference: string
  /** 'YYYY-MM-DD'. */
  recordedOn: string
  district: SeedDistrict
  districtName: string
  ward: string
  offence: string
  domestic: boolean
  /** As the record system words it; empty where there is no outcome yet. */
  outcome: string
  team: Team
  officerKey: string
  arrested: boolean
  riskAssessed: boolean
  cyber: boolean
  /** Empty where no suspect is known. */
  pairKey: string
  status: 'Open' | 'Filed'
}

const seed = 'Dip Sample demonstration extract, edition 1'

/** Crimes of one district, type and period. */
interface Group {
  period: Period
  district: SeedDistrict
  domestic: boolean
  crimes: number
}

/** The whole extract, 9,415 crimes in order of date and reference, the same on every machine. */
export function demoExtract(): DemoCrime[] {
  const drafts = offenceFigures().flatMap((group) => draftsOf(group))
  return withPairs(withReferences(inOrderOfDate(drafts)))
}

const columns: { name: string; cell: (crime: DemoCrime) => string }[] = [
  { name: 'Crime reference', cell: (crime) => crime.reference },
  { name: 'Recorded date', cell: (crime) => crime.recordedOn.split('-').reverse().join('/') },
  { name: 'District', cell: (crime) => crime.districtName },
  { name: 'Ward', cell: (crime) => crime.ward },
  { name: 'Offence', cell: (crime) => crime.offence },
  { name: 'Domestic', cell: (crime) => flag(crime.domestic) },
  { name: 'Outcome', cell: (crime) => crime.outcome },
  { name: 'Team', cell: (crime) => crime.team },
  { name: 'OIC key', cell: (crime) => crime.officerKey },
  { name: 'Arrest', cell: (crime) => flag(crime.arrested) },
  { name: 'Risk assessment', cell: (crime) => flag(crime.riskAssessed) },
  { name: 'Cyber', cell: (crime) => flag(crime.cyber) },
  { name: 'Pair key', cell: (crime) => crime.pairKey },
  { name: 'Status', cell: (crime) => crime.status },
  { name: 'Source', cell: () => 'FICTIONAL DEMONSTRATION' },
]

/** The extract as a record system would write it: UTF-8 without a byte order mark, every row marked as fictional. */
export function demoExtractCsv(): string {
  const rows = demoExtract().map((crime) => columns.map(({ cell }) => cell(crime)))
  return csvText([columns.map(({ name }) => name), ...rows], { byteOrderMark: false })
}

function flag(value: boolean): string {
  return value ? 'Y' : 'N'
}

type Draft = Omit<DemoCrime, 'reference' | 'pairKey' | 'ward'>

function draftsOf(group: Group): Draft[] {
  const of = (what: string) => dice([seed, what, group.period.from, group.district, group.domestic].join('/'))
  const kind = group.domestic ? 'domestic' : 'other'
  const details = of('details')
  const drafts = outcomesOf(group, of('outcomes')).map((outcome): Draft => {
    const team = teamFor(group.domestic, details)
    return {
      recordedOn: dayIn(group.period, details),
      district: group.district,
      districtName: seedDistricts.find(({ code }) => code === group.district)?.name ?? group.district,
      offence: offenceFor(outcome, details),
      domestic: group.domestic,
      outcome,
      team,
      officerKey: officerFor(group.district, team, details),
      arrested: false,
      riskAssessed: false,
      cyber: false,
      status: outcome === '' ? 'Open' : 'Filed',
    }
  })
  const arrested = chosen(drafts, shares.arrested[kind], likelihoodOfArrest, of('arrests'))
  const riskAssessed = chosen(drafts, shares.riskAssessed[kind], () => 0, of('risk assessments'))
  const cyber = chosen(drafts, shares.cyber[kind], () => 0, of('cyber flags'))
  return drafts.map((draft) => ({
    ...draft,
    arrested: arrested.has(draft),
    riskAssessed: riskAssessed.has(draft),
    cyber: cyber.has(draft),
  }))
}

/** Those who were charged were arrested first; nobody was where nobody is known. */
function likelihoodOfArrest({ outcome }: Draft): number {
  if (suspectUnknown(outcome)) return 2
  return /^1A?: .*CHARGED$/.test(outcome) ? 0 : 1
}

const laterPeriodFrom = '2020-10-01'
const printedBlank = '(blank)'
const oneOutcomeOfBefore = { district: 'LD', outcome: '3A: ALTERNATE OFFENCE ADULT CAUTION' }

/**
 * The outcomes of a group in random order. The later period's are those of the report; crimes that its outcome table
 * leaves out (one, in Wakefield) have no outcome yet. The report has none for the earlier period: they are drawn in
 * the later one's proportions, with one alternate-offence caution in Leeds, because the report's domestic table
 * prints that outcome with zeros: it had occurred before.
 */
function outcomesOf(group: Group, throws: Dice): string[] {
  const figures = outcomeFigures().filter(
    ({ district, domestic }) => district === group.district && domestic === group.domestic,
  )
  const worded = figures.map(({ outcome, crimes }) => ({
    outcome: outcome === printedBlank ? '' : outcome,
    crimes,
  }))
  if (group.period.from === laterPeriodFrom) {
    const printed = worded.flatMap(({ outcome, crimes }) => Array<string>(crimes).fill(outcome))
    return throws.shuffled([...printed, ...Array<string>(group.crimes - printed.length).fill('')])
  }
  const weights = worded.map(({ crimes }) => crimes)
  const drawn = Array.from({ length: group.crimes }, () => worded[throws.weighted(weights)]?.outcome ?? '')
  if (group.domestic && group.district === oneOutcomeOfBefore.district) drawn[0] = oneOutcomeOfBefore.outcome
  return drawn
}

const dayLength = 86_400_000

/** How the months weigh, October first: a rise through the year before (new recording rules), then summer highs. */
const monthWeights = {
  before: [60, 58, 55, 60, 62, 66, 84, 100, 112, 124, 126, 120],
  later: [100, 94, 88, 92, 90, 102, 104, 112, 116, 120, 114, 106],
}

function dayIn({ from }: Period, throws: Dice): string {
  const month = throws.weighted(from === laterPeriodFrom ? monthWeights.later : monthWeights.before)
  const year = Number(from.slice(0, 4))
  const firstMonth = Number(from.slice(5, 7)) - 1
  const first = Date.UTC(year, firstMonth + month, 1)
  const days = (Date.UTC(year, firstMonth + month + 1, 1) - first) / dayLength
  return new Date(first + throws.below(days) * dayLength).toISOString().slice(0, 10)
}

function inOrderOfDate(drafts: readonly Draft[]): Draft[] {
  const within = dice(`${seed}/order within a day`)
  return within
    .shuffled(drafts)
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))
}

const crimesOfForceInDay = 800

/** Numbers that rise with the date, with gaps: the force records far more than stalking. */
function withReferences(drafts: readonly Draft[]): (Draft & { reference: string })[] {
  const gaps = dice(`${seed}/references`)
  let day = ''
  let number = 0
  return drafts.map((draft) => {
    if (draft.recordedOn !== day) {
      day = draft.recordedOn
      const dayOfYear = (Date.parse(day) - Date.UTC(Number(day.slice(0, 4)), 0, 1)) / dayLength
      number = dayOfYear * crimesOfForceInDay
    }
    number += 1 + gaps.below(15)
    return { ...draft, reference: `13${day.slice(2, 4)}${String(number).padStart(7, '0')}` }
  })
}

interface Pair {
  key: string
  ward: string
}

/** About one domestic crime in four, and one other in ten, is between a pair that was seen before, in the same ward. */
function withPairs(crimes: readonly (Draft & { reference: string })[]): DemoCrime[] {
  const throws = dice(`${seed}/pairs`)
  const wards = wardWeights()
  const seen = new Map<string, Pair[]>()
  let number = 0
  return crimes.map((crime) => {
    const circle = `${crime.district}/${crime.domestic}`
    const before = seen.get(circle) ?? []
    const again = throws.chance(crime.domestic ? 0.26 : 0.1)
      ? before[throws.below(Math.max(before.length, 1))]
      : undefined
    const known = wards.get(crime.district) ?? { names: [], weights: [] }
    const ward = again?.ward ?? known.names[throws.weighted(known.weights)] ?? ''
    if (suspectUnknown(crime.outcome)) return { ...crime, ward, pairKey: '' }
    const pair = again ?? { key: pairKey((number += 1)), ward }
    if (!again) seen.set(circle, [...before, pair])
    return { ...crime, ward, pairKey: pair.key }
  })
}

/** Some wards see far more crime than others: each weighs from 2 to 20. */
function wardWeights(): Map<SeedDistrict, { names: string[]; weights: number[] }> {
  const throws = dice(`${seed}/wards`)
  const weighted = [...wardsByDistrict()].map(
    ([district, names]) => [district, { names, weights: names.map(() => 2 + throws.below(19)) }] as const,
  )
  return new Map(weighted)
}
