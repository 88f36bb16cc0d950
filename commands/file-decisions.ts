import type { z } from 'zod'
import type { Upload } from '../db/uploads'
import { foldedText, plainText } from '../domain/cell-text'
import { extractMapping, noDecisions, type Decisions } from '../domain/extract-mapping'
import type { KnownDistrict } from '../domain/extract-values'
import { valuedFields, type ValuedField } from '../domain/found-values'
import { meaningsOf } from '../domain/value-meanings'
import type { checkFileInput } from './check-file.input'
import type { Fault } from './command'

type Said = z.output<typeof checkFileInput>

/**
 * What was decided about a file: what was decided before, with what the form says in its place. Faults name the fields
 * of the form.
 */
export function decisionsFrom(
  said: Said,
  { mapping }: Pick<Upload, 'mapping'>,
  districts: readonly KnownDistrict[],
): { decisions: Decisions } | { faults: Fault[] } {
  const before = mapping ? extractMapping(mapping) : { columns: {}, ...noDecisions }
  const values = valuesFrom(said, before.values, districts)
  const prefixes =
    said.prefixes === undefined ? { read: before.prefixes } : prefixesFrom(said.prefixes, districts)
  const faults = [
    ...('faults' in values ? values.faults : []),
    ...('faults' in prefixes ? prefixes.faults : []),
  ]
  if ('faults' in values || 'faults' in prefixes) return { faults }
  return {
    decisions: {
      values: values.read,
      prefixes: prefixes.read,
      dayFirst: said.dates === undefined ? before.dayFirst : said.dates === 'day first',
      repeats: said.repeats ?? before.repeats,
      leaveOutUnnamed: said.unnamed === undefined ? before.leaveOutUnnamed : said.unnamed === 'leave out',
    },
  }
}

function valuesFrom(
  { from, to }: Said,
  before: Decisions['values'],
  districts: readonly KnownDistrict[],
): { read: Decisions['values'] } | { faults: Fault[] } {
  const key = (field: string, value: string) => `${field}:${foldedText(value)}`
  const values = new Map(before.map((one) => [key(one.field, one.from), one]))
  const faults: Fault[] = []
  for (const [place, named] of from.entries()) {
    const field = valuedFields.find((each) => named.startsWith(`${each}:`))
    const meaning = to[place] ?? ''
    if (!field)
      return {
        faults: [
          { field: 'from', message: 'The form does not say which field a value is of. Load the page again.' },
        ],
      }
    const value = plainText(named.slice(field.length + 1))
    if (meaning === '') values.delete(key(field, value))
    else if (isMeaning(field, meaning, districts))
      values.set(key(field, value), { field, from: value, to: meaning })
    else faults.push({ field: `to-${place}`, message: `Choose what ‘${value}’ stands for.` })
  }
  return faults.length > 0 ? { faults } : { read: [...values.values()] }
}

const isMeaning = (field: ValuedField, meaning: string, districts: readonly KnownDistrict[]): boolean =>
  meaningsOf(field, districts).some(({ value }) => value === meaning)

function prefixesFrom(
  text: string,
  districts: readonly KnownDistrict[],
): { read: Decisions['prefixes'] } | { faults: Fault[] } {
  const faults: Fault[] = []
  const read: Decisions['prefixes'] = []
  for (const line of text.split('\n').map((typed) => typed.trim())) {
    if (line === '') continue
    const [, prefix = '', named = ''] = /^(.+?)\s*=\s*(.+)$/.exec(line) ?? []
    const district = districts.find(
      ({ code, name }) => foldedText(named) === foldedText(code) || foldedText(named) === foldedText(name),
    )
    if (prefix === '' || prefix.length > 100)
      faults.push({
        field: 'prefixes',
        message: `‘${line.slice(0, 60)}’ is no rule. Write it as BD1 = Bradford.`,
      })
    else if (!district)
      faults.push({
        field: 'prefixes',
        message: `‘${named.slice(0, 60)}’ is not a district here. Write its code or its name.`,
      })
    else read.push({ prefix, district: district.code })
  }
  return faults.length > 0 ? { faults } : { read }
}
