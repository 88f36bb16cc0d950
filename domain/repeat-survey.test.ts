import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ExtractRules } from './extract-checks'
import { ExtractIntake } from './extract-intake'
import { looksAhead, repeatPolicies, type RepeatPolicy } from './repeat-policies'
import { RepeatFinder, RepeatSurvey } from './repeat-survey'

const header = ['Ref', 'District', 'Team', 'OIC key']
const rules: ExtractRules = {
  ...{ header, mapping: { reference: 0, district: 1, team: 2, officerKey: 3 }, today: '2021-11-08' },
  districts: [{ code: 'LD', name: 'Leeds' }],
}
const scope = {
  ...{ period: { from: '2020-10-01', to: '2021-09-30' }, districts: ['LD'], dated: false },
  strata: 'together' as const,
}

/** Reads rows under a policy as the process that checks a file does. */
function read(rows: readonly string[][], policy: RepeatPolicy) {
  const all = (take: (row: number, cells: readonly string[]) => void) =>
    rows.forEach((cells, at) => take(at + 2, cells))
  const asked = { ...rules, repeats: policy }
  const finder = new RepeatFinder(asked)
  all((row, cells) => finder.take(row, cells))
  const survey = new RepeatSurvey(asked, finder.repeated)
  all((row, cells) => survey.take(row, cells))
  const intake = new ExtractIntake(
    looksAhead(policy) ? { ...asked, repeated: survey.decisions(policy) } : asked,
    scope,
  )
  const accepted: number[] = []
  all((row, cells) => {
    if (intake.take(row, cells)) accepted.push(row)
  })
  return { accepted, report: intake.report(), repeats: survey.repeats() }
}

const rows = [
  ['A1', 'LD', 'Red', '1'],
  ['B1', 'LD', 'Red', '1'],
  ['A1', 'LD', 'Blue', '2'],
  ['B1', 'LD', 'Red', '1'],
  ['C1', 'LD', 'Red', ''],
  ['A1', 'LD', 'Green', '1'],
  ['D1', 'LD', '', ''],
  ['D1', 'Hull', '', ''],
]

describe('references on several rows', () => {
  it.each([
    ['refuse', [2, 3, 6, 8], []],
    ['identical', [2, 3, 6, 8], [['the same row again', 1]]],
    ['first', [2, 3, 6, 8], [['a repeated reference', 4]]],
    [
      'latest',
      [3, 6, 7],
      [
        ['a repeated reference', 3],
        ['the same row again', 1],
      ],
    ],
    [
      'none',
      [3, 6],
      [
        ['a reference whose rows differ', 5],
        ['the same row again', 1],
      ],
    ],
  ] as const)('under ‘%s’ leave these rows', (policy, kept, excluded) => {
    const { accepted, report } = read(rows, policy)
    expect(accepted).toEqual(kept)
    expect(report.excluded.map(({ reason, rows: count }) => [reason, count])).toEqual(excluded)
  })

  it('are shown side by side where their rows differ, keys told apart and not shown', () => {
    const { repeats } = read(rows, 'refuse')
    expect(repeats).toMatchObject({ references: 3, rows: 7, same: 1, again: 1 })
    expect(repeats.shown.map(({ reference }) => reference)).toEqual(['A1', 'D1'])
    expect(repeats.shown[1]?.fields[0]).toEqual({ field: 'district', values: ['LD', '(not read)'] })
    expect(repeats.shown[0]).toEqual({
      reference: 'A1',
      rows: [2, 4, 7],
      more: 0,
      fields: [
        { field: 'district', values: ['LD', 'LD', 'LD'] },
        { field: 'team', values: ['Red', 'Blue', 'Green'] },
        { field: 'officerKey', values: ['key 1', 'key 2', 'key 1'] },
      ],
    })
  })
})

test('whatever stands in a file, and whatever is decided of repeats, every row is accounted for once', () => {
  const cell = fc.constantFrom('A1', 'B1', 'a-1', 'C1', '', '1.3E+10')
  const row = fc.tuple(
    cell,
    fc.constantFrom('LD', 'Hull', ''),
    fc.constantFrom('', 'Red', 'Blue'),
    fc.constant('1'),
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), fc.constantFrom(...repeatPolicies), (some, policy) => {
      const { accepted, report } = read(some, policy)
      const left = report.excluded.reduce((total, one) => total + one.rows, 0)
      expect(report.rowsRead).toBe(report.accepted + left + report.quarantined)
      expect(accepted).toHaveLength(report.accepted)
      const references = accepted.map((at) => some[at - 2]?.[0])
      expect(new Set(references).size).toBe(references.length)
    }),
  )
})
