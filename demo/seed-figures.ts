import { readFileSync } from 'node:fs'
import { csvRows } from '@/documents/csv-rows'

/** The districts of the published report, in its order. */
export const seedDistricts = [
  { code: 'BD', name: 'Bradford' },
  { code: 'CD', name: 'Calderdale' },
  { code: 'KD', name: 'Kirklees' },
  { code: 'LD', name: 'Leeds' },
  { code: 'WD', name: 'Wakefield' },
] as const
export type SeedDistrict = (typeof seedDistricts)[number]['code']

/** Twelve months, first and last day. */
export interface Period {
  from: string
  to: string
}

export interface OffenceFigure {
  period: Period
  domestic: boolean
  district: SeedDistrict
  crimes: number
}

export interface OutcomeFigure {
  domestic: boolean
  /** As printed, '(blank)' where there was no outcome yet. */
  outcome: string
  district: SeedDistrict
  crimes: number
}

/** Offences by period, type and district, as the report of February 2022 prints them. */
export function offenceFigures(): OffenceFigure[] {
  return records('offences-by-district.csv').flatMap((record) =>
    seedDistricts.map(({ code }) => ({
      period: { from: field(record, 'from'), to: field(record, 'to') },
      domestic: field(record, 'stalking_type') === 'domestic',
      district: code,
      crimes: Number(field(record, code)),
    })),
  )
}

/** Outcomes of the later period by type and district, as the same report prints them. */
export function outcomeFigures(): OutcomeFigure[] {
  return records('outcomes-2020-10-to-2021-09.csv').flatMap((record) =>
    seedDistricts.map(({ code }) => ({
      domestic: field(record, 'stalking_type') === 'domestic',
      outcome: field(record, 'outcome'),
      district: code,
      crimes: Number(field(record, code)),
    })),
  )
}

function records(fileName: string): Map<string, string>[] {
  const file = new URL(`./seed-figures/${fileName}`, import.meta.url)
  const [header = [], ...rows] = csvRows(readFileSync(file, 'utf8'))
  return rows.map((cells) => new Map(header.map((name, column) => [name, cells[column] ?? ''])))
}

function field(record: Map<string, string>, name: string): string {
  const value = record.get(name)
  if (value === undefined) throw new Error(`The published figures have no column ${name}.`)
  return value
}
