import { closeSync, openSync, writeSync } from 'node:fs'
import { offenceFor, officerFor, pairKey, teamFor } from '@/demo/case-details'
import { dice, type Dice } from '@/demo/dice'
import { offenceFigures, outcomeFigures, seedDistricts, type SeedDistrict } from '@/demo/seed-figures'
import { wardsByDistrict } from '@/demo/wards'
import { csvLine } from '@/documents/csv-write'

/** Every crime of the file was recorded in this period, so that all of them can be drawn. */
export const period = { from: '2020-10-01', to: '2021-09-30' }

/** The columns of the demonstration extract after two that an import drops, because they are no fields of a crime. */
export const columns = [
  'Edition', 'Record', 'Crime reference', 'Recorded date', 'District', 'Ward', 'Offence', 'Domestic', 'Outcome',
  'Team', 'OIC key', 'Arrest', 'Risk assessment', 'Cyber', 'Pair key', 'Status', 'Source',
] // prettier-ignore

/** Crimes of one district and kind, and what may be said of one of them. */
interface Group {
  district: SeedDistrict
  districtName: string
  domestic: boolean
  crimes: number
  outcomes: string[]
  outcomeWeights: number[]
}

const edition = 1
const dayLength = 86_400_000
const linesAtOnce = 5_000

/**
 * Writes fictional crimes in the proportions of the published figures, in order of date: the same bytes on every
 * machine. Returns the size of the file in bytes.
 */
export function writeCrimes(file: string, rows: number): number {
  const throws = dice(`Dip Sample bench, edition ${edition}`)
  const groups = groupsOfFigures()
  const weights = groups.map(({ crimes }) => crimes)
  const wards = wardsByDistrict()
  const references = referencesFrom(throws)
  const handle = openSync(file, 'w')
  let size = 0
  let lines = csvLine(columns)
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.parse(period.from) + Math.floor((row * 365) / rows) * dayLength)
    const group = groups[throws.weighted(weights)]
    if (!group) throw new Error('The published figures are empty.')
    lines += csvLine([
      edition,
      row + 1,
      references(day.getUTCFullYear()),
      ...cellsOf(group, { day, wards, throws, row }),
    ])
    if (row % linesAtOnce === linesAtOnce - 1 || row === rows - 1) {
      size += writeSync(handle, lines)
      lines = ''
    }
  }
  closeSync(handle)
  return size
}

function cellsOf(
  { district, districtName, domestic, outcomes, outcomeWeights }: Group,
  { day, wards, throws, row }: { day: Date; wards: Map<SeedDistrict, string[]>; throws: Dice; row: number },
): string[] {
  const outcome = outcomes[throws.weighted(outcomeWeights)] ?? ''
  const names = wards.get(district) ?? []
  const team = teamFor(domestic, throws)
  const flag = (probability: number) => (throws.chance(probability) ? 'Y' : 'N')
  return [
    day.toISOString().slice(0, 10).split('-').reverse().join('/'),
    districtName,
    names[throws.below(names.length)] ?? '',
    offenceFor(outcome, throws),
    domestic ? 'Y' : 'N',
    outcome,
    team,
    officerFor(district, team, throws),
    flag(0.2),
    flag(domestic ? 0.93 : 0.18),
    flag(0.1),
    pairKey(throws.below(row + 1)),
    outcome === '' ? 'Open' : 'Filed',
    'FICTIONAL BENCH',
  ]
}

function groupsOfFigures(): Group[] {
  const outcomes = outcomeFigures()
  return offenceFigures()
    .filter((figure) => figure.period.from === period.from)
    .map(({ district, domestic, crimes }) => {
      const known = outcomes.filter((figure) => figure.district === district && figure.domestic === domestic)
      return {
        district,
        districtName: seedDistricts.find(({ code }) => code === district)?.name ?? district,
        domestic,
        crimes,
        outcomes: known.map(({ outcome }) => (outcome === '(blank)' ? '' : outcome)),
        outcomeWeights: known.map((figure) => figure.crimes),
      }
    })
}

/** References that rise through each year, with gaps: 13, the year, seven digits. */
function referencesFrom(throws: Dice): (year: number) => string {
  let year = 0
  let number = 0
  return (of) => {
    if (of !== year) [year, number] = [of, 0]
    number += 1 + throws.below(8)
    return `13${String(year).slice(2)}${String(number).padStart(7, '0')}`
  }
}
