import { describe, expect, test } from 'vitest'
import { totalsOnReport, withTotalsOf, type TotalsOnReport } from './control-totals'

const districts = [
  { code: 'BD', name: 'Bradford' },
  { code: 'LD', name: 'Leeds' },
  { code: 'WD', name: 'Wakefield' },
]
const nameOf = (code: string) => districts.find((one) => one.code === code)?.name ?? code

const totals = (changes: Partial<TotalsOnReport> = {}): TotalsOnReport => ({
  ...{ source: 'Problem Profile', compared: 12, acknowledgedBy: 'Robin Hale' },
  reason: 'One crime has no line in the table.',
  differences: [
    { district: 'WD', kind: 'DA', crimes: 832, found: 833 },
    { district: null, kind: 'DA', crimes: 5_668, found: 5_669 },
  ],
  ...changes,
})

const asReadBy = (code: string, told: TotalsOnReport) =>
  totalsOnReport(withTotalsOf(told, [code], districts).controlTotals, nameOf).join('\n')

describe('what a report says of control totals', () => {
  test('to the force is every difference, who acknowledged it and why', () => {
    expect(totalsOnReport(totals(), nameOf)).toEqual([
      'Control totals: 12 figures of ‘Problem Profile’ were held against the extract. Wakefield, DA: stated 832, in the extract 833, difference 1; Force, DA: stated 5,668, in the extract 5,669, difference 1. Acknowledged by Robin Hale: One crime has no line in the table.',
    ])
  })

  test('to the one district that differs is its own difference with the reason', () => {
    expect(asReadBy('WD', totals())).toMatch(/Wakefield, DA.*Hale: One crime has no line in the table\.$/)
  })

  test('to another district is the force’s difference without the text that tells of a third', () => {
    const read = asReadBy('BD', totals())
    expect(read).toMatch(/Force, DA: stated 5,668/)
    expect(read).not.toMatch(/Wakefield|no line in the table/)
    expect(read).toMatch(/the reason is about other districts too and stands in the report of the force\.$/)
  })

  test('leaves out a reason that names another district, by name or by code, though only the own figures differ', () => {
    const own = { differences: [{ district: 'WD', kind: 'DA' as const, crimes: 1, found: 2 }] }
    for (const reason of ['As in Leeds, a late transfer.', 'Counted under LD/WD.', 'Moved to (bradford).'])
      expect(asReadBy('WD', totals({ ...own, reason }))).not.toContain(reason)
    expect(asReadBy('WD', totals({ ...own, reason: 'Misled by a typing slip.' }))).toContain('typing slip')
  })
})
