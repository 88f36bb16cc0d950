import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demoExtractCsv } from '@/demo/extract'
import { seedDistricts } from '@/demo/seed-figures'
import { csvRows } from '@/documents/csv-rows'
import { ExtractIntake } from './extract-intake'
import { guessFields } from './field-guess'
import { cellInWords } from './profile-table'
import type { ProfileFacts } from './profile-tables'
import { publicProfile } from './public-profile'
import { nationalRecordingChanges } from './recording-changes'
import { readProfile } from './testing/profile-reader'
import { boundsOf, Eliminated } from './testing/recomputed'

const period = { from: '2020-10-01', to: '2021-09-30' }
const groups: ProfileFacts['groups'] = [
  { name: 'Outcomes 1-8', codes: ['1', '1A', '2', '3', '3A', '5', '8'], note: '', blanksCounted: true },
  { name: 'With an outcome', codes: ['1', '1A'], note: '', blanksCounted: false },
  { name: 'Outcome 16', codes: ['16'], note: '', blanksCounted: true },
]
const reference = { groups, offences: [], recordingChanges: nationalRecordingChanges }

/** The demonstration's file through the importer. */
function demoFacts(): ProfileFacts {
  const districts = seedDistricts.map(({ code, name }) => ({ code, name, aliases: [] }))
  const [header = [], ...rows] = csvRows(demoExtractCsv())
  const { mapping } = guessFields(header, rows.slice(0, 10))
  const intake = new ExtractIntake(
    { header, mapping, districts, today: '2026-11-24' },
    { period, districts: districts.map(({ code }) => code), strata: 'apart', dated: true },
  )
  rows.forEach((cells, row) => intake.take(row + 2, cells))
  const details = intake.profileCounts()
  return {
    ...{ period, districts, counts: intake.counts(), details, ...reference },
    ...{ source: 'extract of A. Person.csv', asAt: 'today' },
  }
}

/** What a reader of all tables together can work out, in words; how much is hidden and how much is shown. */
function workedOut(facts: ProfileFacts) {
  const { tables } = publicProfile(facts)
  const { known, hidden, secrets, faults } = readProfile(facts, tables)
  const eliminated = new Eliminated(known)
  const bounds = boundsOf(known, hidden)
  const found = [
    ...hidden.filter(
      ({ weights }, at) => eliminated.follows(weights) || bounds[at]?.low === bounds[at]?.high,
    ),
    ...secrets.filter(({ weights }) => eliminated.follows(weights)),
  ]
  return {
    faults,
    found: found.map(({ what, value }) => `${what} is ${value}`),
    hidden: hidden.length,
    shown: known.length,
  }
}

describe('a problem profile that can be passed on', () => {
  const demo = demoFacts()

  test('the demonstration: no hidden figure follows from all tables together, and most are shown', () => {
    const { faults, found, hidden, shown } = workedOut(demo)
    expect(faults).toEqual([])
    expect(found).toEqual([])
    expect(hidden).toBeGreaterThan(50)
    expect(shown).toBeGreaterThan(3 * hidden)
  })

  test('the demonstration: headline figures survive, and nothing is told of files, teams or single crimes', () => {
    const { tables, leftOut } = publicProfile(demo)
    const text = JSON.stringify(tables)
    const groupRow = tables.find(({ key }) => key === 'outcome-groups')?.rows[0]?.cells.map(cellInWords)
    expect(groupRow?.at(-1)).toBe('156 of 5,669 (2.8%)')
    expect(text).not.toMatch(/A\. Person|SHA-256|Safeguarding|Patrol/)
    expect(text).not.toMatch(/\b1[39]\d{9}\b/)
    expect(leftOut[0]).toContain('internal version only')
  })

  test('crimes of any kind and number', () => {
    const few = fc.integer({ min: 0, max: 9 })
    const crime = fc.record({
      ...{ district: fc.integer({ min: 0, max: 2 }), domestic: fc.integer({ min: 0, max: 4 }) },
      ...{ outcome: few, month: fc.integer({ min: 0, max: 23 }), ward: few, flag: few, offence: few },
    })
    const sizes = fc.oneof(fc.constant(6), fc.constant(40), fc.constant(150), fc.constant(500))
    const crimes = sizes.chain((size) => fc.array(crime, { minLength: size, maxLength: size }))
    let [hiddenOnes, shownOnes] = [0, 0]
    fc.assert(
      fc.property(crimes, (each) => {
        const { faults, found, hidden, shown } = workedOut(factsOf(each))
        expect(faults).toEqual([])
        expect(found).toEqual([])
        hiddenOnes += hidden
        shownOnes += shown
      }),
      { seed: 20220214, numRuns: 60, endOnFailure: true },
    )
    expect(hiddenOnes).toBeGreaterThan(1000)
    expect(shownOnes).toBeGreaterThan(1000)
  })
})

interface MadeUp {
  district: number
  domestic: number
  outcome: number
  month: number
  ward: number
  flag: number
  offence: number
}

const madeUpOutcomes = ['', '1', '1A', '16', '15', '15', '18', '8', '3', '16']

function factsOf(crimes: readonly MadeUp[]): ProfileFacts {
  const districts = ['AA', 'BB', 'CC'].map((code) => ({ code, name: `District ${code}` }))
  const counts: ProfileFacts['counts'][number][] = []
  const details: ProfileFacts['details'][number][] = []
  for (const { district, domestic, outcome, month, ward, flag, offence } of crimes) {
    const code = districts[district]?.code ?? ''
    const kind = domestic < 3 ? ('DA' as const) : ('non-DA' as const)
    const day = new Date(Date.UTC(2019, 9 + month, 1)).toISOString().slice(0, 7)
    const span = day >= '2020-10' ? ('this period' as const) : ('period before' as const)
    const outcomeCode = madeUpOutcomes[outcome] ?? ''
    const own = { span, district: code, kind, crimes: 1 }
    counts.push({ ...own, outcomeCode, outcomeText: outcomeCode && `${outcomeCode}: no. ${outcome}` })
    const values = {
      month: day,
      offence: offence < 2 ? `offence ${offence}` : 'offence',
      ward: ward === 0 ? '' : `ward ${code} ${Math.min(ward, 4)}`,
      arrested: flag < 2 ? 'yes' : flag < 8 ? 'no' : '',
    }
    for (const [dimension, value] of Object.entries(values))
      details.push({ ...own, dimension: dimension as keyof typeof values, value })
  }
  const facts = { period, districts, counts: together(counts), details: together(details) }
  return { ...facts, ...reference, source: 'made up', asAt: 'today' }
}

/** Counts of the same thing added up, as an import keeps them. */
function together<Count extends { crimes: number }>(counts: readonly Count[]): Count[] {
  const sums = new Map<string, Count>()
  for (const count of counts) {
    const key = JSON.stringify({ ...count, crimes: 0 })
    sums.set(key, { ...count, crimes: (sums.get(key)?.crimes ?? 0) + 1 })
  }
  return [...sums.values()]
}
