import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { csvRows } from '@/documents/csv-rows'
import { demoExtract, demoExtractCsv, type DemoCrime } from './extract'
import { offenceFigures, outcomeFigures, seedDistricts } from './seed-figures'
import { wardsByDistrict } from './wards'

let crimes: DemoCrime[] = []
let csv = ''
beforeAll(() => {
  crimes = demoExtract()
  csv = demoExtractCsv()
})

const later = ({ recordedOn }: DemoCrime) => recordedOn >= '2020-10-01' && recordedOn <= '2021-09-30'
const earlier = ({ recordedOn }: DemoCrime) => recordedOn >= '2019-10-01' && recordedOn <= '2020-09-30'

describe('the marginals are those of the published report', () => {
  it('has 6,129 = 5,669 + 460 crimes in the later period and 3,286 in the earlier one, and no others', () => {
    expect(crimes).toHaveLength(9415)
    expect(crimes.filter(later)).toHaveLength(6129)
    expect(crimes.filter((crime) => later(crime) && crime.domestic)).toHaveLength(5669)
    expect(crimes.filter((crime) => later(crime) && !crime.domestic)).toHaveLength(460)
    expect(crimes.filter(earlier)).toHaveLength(3286)
  })

  it.each(offenceFigures())('$period.from $district domestic: $domestic has $crimes', (figure) => {
    const found = crimes.filter(
      ({ recordedOn, district, domestic }) =>
        recordedOn >= figure.period.from &&
        recordedOn <= figure.period.to &&
        district === figure.district &&
        domestic === figure.domestic,
    )
    expect(found).toHaveLength(figure.crimes)
  })

  it('has every outcome of the later period by district and type, with one blank more: the crime the table lost', () => {
    const found = new Map<string, number>()
    for (const { domestic, outcome, district } of crimes.filter(later)) {
      const key = `${domestic}/${outcome === '' ? '(blank)' : outcome}/${district}`
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    const differences = outcomeFigures().flatMap(({ domestic, outcome, district, crimes: printed }) => {
      const key = `${domestic}/${outcome}/${district}`
      const here = found.get(key) ?? 0
      found.delete(key)
      return here === printed ? [] : [{ key, printed, here }]
    })
    expect(differences).toEqual([{ key: 'true/(blank)/WD', printed: 156, here: 157 }])
    expect([...found.keys()]).toEqual([])
  })

  it('had the alternate-offence caution, which the domestic table prints with zeros, in the year before', () => {
    const outcome = '3A: ALTERNATE OFFENCE ADULT CAUTION'
    expect(crimes.filter((crime) => crime.domestic && crime.outcome === outcome).map(earlier)).toEqual([true])
  })
})

describe('every crime is plausible', () => {
  it('has a unique reference of 13, the year of recording and seven digits', () => {
    expect(new Set(crimes.map(({ reference }) => reference)).size).toBe(9415)
    for (const { reference, recordedOn } of crimes) {
      expect(reference).toMatch(new RegExp(`^13${recordedOn.slice(2, 4)}\\d{7}$`))
    }
  })

  it('lies in a ward of its district, and every ward of every district occurs', () => {
    const wards = wardsByDistrict()
    for (const { district, ward } of crimes) expect(wards.get(district)).toContain(ward)
    expect(new Set(crimes.map(({ district, ward }) => `${district}/${ward}`)).size).toBe(124)
  })

  it('has arrests at 21% of domestic and 14% of other crimes, and none where no suspect is known', () => {
    const share = (of: DemoCrime[]) => of.filter(({ arrested }) => arrested).length / of.length
    expect(share(crimes.filter(({ domestic }) => domestic))).toBeCloseTo(0.21, 2)
    expect(share(crimes.filter(({ domestic }) => !domestic))).toBeCloseTo(0.14, 2)
    expect(crimes.filter(({ outcome, arrested }) => outcome.startsWith('18:') && arrested)).toEqual([])
  })

  it('has no risk assessment in over 80% of the non-domestic crimes, and a cyber flag on 10% of all', () => {
    const other = crimes.filter(({ domestic }) => !domestic)
    expect(other.filter(({ riskAssessed }) => !riskAssessed).length / other.length).toBeGreaterThan(0.8)
    expect(crimes.filter(({ cyber }) => cyber).length / crimes.length).toBeCloseTo(0.1, 2)
  })

  it('repeats some pairs, always within one district and type', () => {
    const circles = new Map<string, Set<string>>()
    for (const crime of crimes.filter((each) => each.pairKey !== '')) {
      const circle = circles.get(crime.pairKey) ?? new Set()
      circles.set(crime.pairKey, circle.add(`${crime.district}/${crime.domestic}`))
    }
    const paired = crimes.filter(({ pairKey }) => pairKey !== '').length
    expect(paired - circles.size).toBeGreaterThan(1500)
    expect([...circles.values()].every((circle) => circle.size === 1)).toBe(true)
  })

  it('is open exactly where there is no outcome yet, and s.2A where the time limit ran out', () => {
    expect(crimes.every(({ outcome, status }) => (outcome === '') === (status === 'Open'))).toBe(true)
    const outOfTime = crimes.filter(({ outcome }) => outcome.startsWith('17:'))
    expect(new Set(outOfTime.map(({ offence }) => offence))).toEqual(new Set(['195/12 Stalking (s.2A)']))
  })
})

describe('the file', () => {
  it('has the same bytes every time and on every machine', () => {
    expect(demoExtractCsv()).toBe(csv)
    expect(createHash('sha256').update(csv).digest('hex')).toBe(
      'e4f3de558414e7c75836e0638143a216d4076d8c2e28d12556a545ebebe58bda',
    )
  })

  it('reads back as the crimes, under the names of a record system, each row marked as fictional', () => {
    const [header, ...rows] = csvRows(csv)
    expect(header?.slice(0, 7)).toEqual([
      'Crime reference',
      'Recorded date',
      'District',
      'Ward',
      'Offence',
      'Domestic',
      'Outcome',
    ])
    expect(rows.map(([reference]) => reference)).toEqual(crimes.map(({ reference }) => reference))
    expect(new Set(rows.map((cells) => cells[2]))).toEqual(new Set(seedDistricts.map(({ name }) => name)))
    expect(new Set(rows.map((cells) => cells.at(-1)))).toEqual(new Set(['FICTIONAL DEMONSTRATION']))
    expect(rows[0]?.[1]).toBe('01/10/2019')
  })

  it('needed no cell made inert: none begins with a character that a spreadsheet would run', () => {
    expect(csv).not.toContain("'")
  })
})
