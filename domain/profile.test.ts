import { describe, expect, it } from 'vitest'
import { demoExtractCsv } from '@/demo/extract'
import { offenceFigures, outcomeFigures, seedDistricts } from '@/demo/seed-figures'
import { csvRows } from '@/documents/csv-rows'
import { ExtractIntake } from './extract-intake'
import { guessFields } from './field-guess'
import { problemProfile } from './profile'
import { cellInWords, type ProfileTable } from './profile-table'
import type { ProfileFacts } from './profile-tables'
import { nationalRecordingChanges } from './recording-changes'
import { rollingMonths } from './rolling-months'
import { wardMap } from './ward-map'

const period = { from: '2020-10-01', to: '2021-09-30' }
const districts = seedDistricts.map(({ code, name }) => ({ code, name, aliases: [] }))
const outcomes1to8 = ['1', '1A', '2', '2A', '3', '3A', '4', '5', '6', '7', '8']

/** The demonstration's file through the importer: nothing here knows a published total. */
function factsOf(csv: string, groups: ProfileFacts['groups'] = []): ProfileFacts {
  const [header = [], ...rows] = csvRows(csv)
  const { mapping } = guessFields(header, rows.slice(0, 10))
  const intake = new ExtractIntake(
    { header, mapping, districts, today: '2026-11-24' },
    { period, districts: districts.map(({ code }) => code), strata: 'apart', dated: true },
  )
  rows.forEach((cells, row) => intake.take(row + 2, cells))
  return {
    ...{ period, districts, counts: intake.counts(), details: intake.profileCounts(), groups },
    ...{ offences: [], recordingChanges: nationalRecordingChanges, source: 'the file', asAt: 'today' },
  }
}

const demo = factsOf(demoExtractCsv(), [
  { name: 'Outcomes 1-8', codes: outcomes1to8, note: '', blanksCounted: true },
  { name: 'With an outcome', codes: outcomes1to8, note: '', blanksCounted: false },
  { name: 'Outcome 16', codes: ['16'], note: '', blanksCounted: true },
])
const tables = problemProfile(demo)

function tableOf(key: string, among: readonly ProfileTable[] = tables): ProfileTable {
  const table = among.find((each) => each.key === key)
  if (!table) throw new Error(`no table ${key}`)
  return table
}

const words = (table: ProfileTable) => table.rows.map(({ cells }) => cells.map(cellInWords))

describe('the published tables, as the page shows them', () => {
  it('offences: every count of the table', () => {
    const rows = tableOf('offences').rows
    for (const figure of offenceFigures()) {
      const kind = figure.domestic ? 'DA' : 'Non-DA'
      const span = figure.period.from === period.from ? '1 October 2020 to' : '1 October 2019 to'
      const row = rows.find(({ cells }) => cells[0] === kind && String(cells[1]).startsWith(span))
      const place = 2 + districts.findIndex(({ code }) => code === figure.district)
      expect([figure.district, kind, span, row?.cells[place]]).toEqual([
        ...[figure.district, kind, span, figure.crimes],
      ])
    }
  })

  it('offences: all eighteen changes', () => {
    const changes = words(tableOf('offences')).filter(([, span]) => span === 'Change, %')
    expect(changes).toEqual([
      ['All crimes', 'Change, %', '+97.1%', '+67.7%', '+83.9%', '+86.3%', '+85.7%', '+86.5%'],
      ['DA', 'Change, %', '+106.6%', '+73.7%', '+90.0%', '+90.7%', '+89.7%', '+92.4%'],
      ['Non-DA', 'Change, %', '+33.0%', '+12.1%', '+29.1%', '+45.9%', '+39.5%', '+35.3%'],
    ])
  })

  it('outcomes: every cell, with one (blank) more in Wakefield, the crime that the paper lost', () => {
    const differences = outcomeFigures().flatMap(({ domestic, outcome, district, crimes }) => {
      const { rows } = tableOf(domestic ? 'outcomes-da' : 'outcomes-non-da')
      const place = 1 + districts.findIndex(({ code }) => code === district)
      const found = rows.find(({ cells }) => cells[0] === outcome)?.cells[place]
      return found === crimes ? [] : [{ outcome, district, crimes, found }]
    })
    expect(differences).toEqual([{ outcome: '(blank)', district: 'WD', crimes: 156, found: 157 }])
    expect(tableOf('outcomes-da').rows).toHaveLength(23)
    expect(tableOf('outcomes-da').total).toEqual(['All', 1434, 528, 948, 1926, 833, 5669])
    expect(tableOf('outcomes-non-da').rows).toHaveLength(15)
    expect(tableOf('outcomes-non-da').total).toEqual(['All', 137, 37, 71, 162, 53, 460])
    expect(tableOf('outcomes-da').rows.at(-1)?.cells[0]).toBe('(blank)')
  })

  it('groups: numerator, denominator and what they do with blanks', () => {
    expect(words(tableOf('outcome-groups')).map((row) => [...row.slice(0, 3), row.at(-1)])).toEqual([
      ['Outcomes 1-8', 'DA', 'all crimes, blanks counted', '156 of 5,669 (2.8%)'],
      ['Outcomes 1-8', 'Non-DA', 'all crimes, blanks counted', '18 of 460 (3.9%)'],
      ['With an outcome', 'DA', 'crimes with an outcome, blanks left out', '156 of 4,690 (3.3%)'],
      ['With an outcome', 'Non-DA', 'crimes with an outcome, blanks left out', '18 of 385 (4.7%)'],
      ['Outcome 16', 'DA', 'all crimes, blanks counted', '2,906 of 5,669 (51.3%)'],
      ['Outcome 16', 'Non-DA', 'all crimes, blanks counted', '145 of 460 (31.5%)'],
    ])
  })
})

describe('months', () => {
  it('come as rolling totals that end at the published 3,286 and 6,129', () => {
    const months = rollingMonths(demo)?.months ?? []
    expect(months).toHaveLength(24)
    expect(months.slice(0, 11).every(({ rolling }) => rolling === null)).toBe(true)
    expect(months[11]).toMatchObject({ month: '2020-09', rolling: [2946, 340, 3286] })
    expect(months[23]).toMatchObject({ month: '2021-09', rolling: [5669, 460, 6129] })
  })

  it('say which totals mix crimes from both sides of a change of recording', () => {
    const says = rollingMonths(demo)?.changes.map((change) => change.says) ?? []
    expect(says).toEqual([
      expect.stringMatching(/^1 April 2018, .*All months shown are after it\.$/),
      expect.stringMatching(
        /the 12-month totals to September 2020 through February 2021 have crimes of both/,
      ),
      expect.stringMatching(/^1 June 2023, .*All months shown are before it\.$/),
    ])
    expect(rollingMonths(demo)?.months.find(({ month }) => month === '2020-04')?.changes).toHaveLength(1)
  })

  it('leave out a total of which a month is outside the two periods', () => {
    const quarter = { ...demo, period: { from: '2021-07-01', to: '2021-09-30' } }
    const months = rollingMonths(quarter)?.months ?? []
    expect(months.map(({ month }) => month)).toEqual([
      '2020-07', '2020-08', '2020-09', '2021-07', '2021-08', '2021-09',
    ]) // prettier-ignore
    expect(months.every(({ rolling }) => rolling === null)).toBe(true)
  })
})

describe('shares, teams, wards and what is not said', () => {
  it('counts shares out of the crimes of which the extract says yes or no', () => {
    const csv = [
      'Crime reference,Recorded date,District,Domestic,Arrest,Ward,Team',
      '13210000001,01/02/2021,Leeds,Y,Y,Alwoodley,CID',
      '13210000002,02/02/2021,Leeds,Y,N,Alwoodley,',
      '13210000003,03/02/2021,Leeds,Y,,Elsewhere,CID',
      '13210000004,04/02/2021,Bradford,,Y,,Patrol',
    ].join('\n')
    const facts = factsOf(csv)
    const few = problemProfile(facts)
    expect(words(tableOf('shares', few))).toEqual([
      ['Arrest', 'DA', 'none', 'none', 'none', '1 of 2 (50.0%)', 'none', '1 of 2 (50.0%)', '1'],
      ['Arrest', 'Non-DA', 'none', 'none', 'none', 'none', 'none', 'none', '0'],
      ...[['Arrest', 'Not known whether domestic', '1 of 1 (100.0%)', 'none', 'none', 'none', 'none', '1 of 1 (100.0%)', '0']],
    ]) // prettier-ignore
    expect(words(tableOf('teams-da', few))).toEqual([
      ['CID', '0', '0', '0', '2', '0', '2', '2 of 3 (66.7%)'],
      ['Patrol', '0', '0', '0', '0', '0', '0', '0 of 3 (0.0%)'],
      ['(not said)', '0', '0', '0', '1', '0', '1', '1 of 3 (33.3%)'],
    ])
    const quality = tableOf('quality', few)
    const missing = (header: string) =>
      quality.total?.[quality.columns.findIndex((column) => column.header === header)]
    expect(missing('Domestic or not')).toEqual({ count: 1, of: 4 })
    expect(missing('Ward')).toEqual({ count: 1, of: 4 })
    expect(missing('Cyber flag')).toEqual({ count: 4, of: 4 })
    const outlines = {
      width: 10,
      height: 10,
      wards: [{ name: 'ALWOODLEY', district: 'LD', residents: null, path: 'M1 2l3 4z' }],
    }
    expect(wardMap(facts, outlines, 'DA')).toMatchObject({
      areas: [{ name: 'ALWOODLEY', crimes: 2, shade: 1 }],
      shades: ['0', '1 to 4'],
      elsewhere: { crimes: 1, wards: ['Elsewhere (Leeds)'] },
      notSaid: 0,
      names: [{ text: 'Leeds', x: 1, y: 2 }],
    })
  })

  it('finds the gaps of the demonstration: 979 + 75 without an outcome, and no others', () => {
    const [name, crimes, outcome, ...others] = tableOf('quality').total ?? []
    expect([name, crimes, outcome]).toEqual(['Force', 6129, { count: 979 + 75, of: 6129 }])
    expect(others.every((cell) => typeof cell === 'object' && 'of' in cell && cell.count === 0)).toBe(true)
  })

  it('has every crime in each table that splits all of them', () => {
    expect(tableOf('wards').total?.slice(2)).toEqual([5669, 460, 6129])
    expect(tableOf('wards').rows).toHaveLength(124)
    expect(tableOf('teams-non-da').total?.at(-2)).toBe(460)
    expect(tableOf('offence-codes').total?.at(-1)).toBe(6129)
  })

  it('has no tables of what the import did not tally', () => {
    expect(problemProfile({ ...demo, details: [] }).map(({ key }) => key)).toEqual([
      ...['offences', 'outcomes-da', 'outcomes-non-da', 'outcome-groups', 'quality'],
    ])
  })
})

describe('offences beside the list that the force keeps', () => {
  const listed = (offences: ProfileFacts['offences']) => {
    const table = problemProfile({ ...demo, offences }).find(({ key }) => key === 'offence-codes')
    return {
      columns: table?.columns.map(({ header }) => header),
      rows: table && words(table),
      total: table?.total,
    }
  }
  const summary = { code: '195/12', title: 'Stalking (section 2A)', spellings: [] }

  it('are named by it as in force in the period, or said not to be', () => {
    const { columns, rows, total } = listed([
      { ...summary, activeFrom: '2012-11-25', activeTo: null },
      { code: '8/66', title: 'Serious alarm', spellings: [], activeFrom: '2022-01-01', activeTo: null },
    ])
    expect(columns?.slice(0, 2)).toEqual(['Offence', 'In the list of offences'])
    expect(rows?.map(([offence, inList]) => [offence?.split(' ')[0], inList])).toEqual([
      ['195/12', '195/12 Stalking (section 2A)'],
      ['8/66', 'not in force in this period'],
      ['8/65', 'not in the list'],
    ])
    expect(total).toHaveLength(columns?.length ?? 0)
  })

  it('are told apart where one took the place of another in the middle of the period', () => {
    const { rows } = listed([
      { ...summary, activeFrom: '2012-11-25', activeTo: '2021-03-31' },
      { ...summary, title: 'Stalking, new rule', activeFrom: '2021-04-01', activeTo: null },
    ])
    expect(rows?.[0]?.[1]).toBe(
      '195/12 Stalking (section 2A) (from 25 November 2012 to 31 March 2021); 195/12 Stalking, new rule (from 1 April 2021)',
    )
  })

  it('stand as the extract has them where nobody keeps a list', () => {
    expect(listed([]).columns).toEqual(['Offence', 'DA', 'Non-DA', 'All'])
  })
})
