import { describe, expect, test } from 'vitest'
import { auditReferencePattern, suggestedReference } from './audit-reference'

describe('a suggested reference', () => {
  test('names theme, year and month', () => {
    expect(suggestedReference('Stalking', '2021-11-05', [])).toBe('STL-2021-11')
    expect(suggestedReference('Öffentliche Ordnung', '2021-11-05', [])).toBe('OFF-2021-11')
    expect(suggestedReference('Rape', '2021-11-05', [])).toBe('RAP-2021-11')
    expect(suggestedReference('?', '2021-11-05', [])).toBe('AUD-2021-11')
  })

  test('goes on with the letters that the theme had before', () => {
    const known = [
      { reference: 'HAR-2021-06', theme: 'Harassment' },
      { reference: 'STK-2021-02', theme: 'stalking ' },
    ]
    expect(suggestedReference('Stalking', '2021-11-05', known)).toBe('STK-2021-11')
  })

  test('takes the next letter where the month is taken', () => {
    const taken = (...references: string[]) =>
      references.map((reference) => ({ reference, theme: 'Stalking' }))
    expect(suggestedReference('Stalking', '2021-11-05', taken('STK-2021-11'))).toBe('STK-2021-11B')
    expect(suggestedReference('Stalking', '2021-11-05', taken('STK-2021-11B', 'STK-2021-11'))).toBe(
      'STK-2021-11C',
    )
  })

  test('always has the shape of a reference', () => {
    expect(suggestedReference('é2', '2021-11-05', [])).toMatch(auditReferencePattern)
    for (const wrong of ['STK 2021', 'stk-2021', 'STK--1', '-STK', 'STK/1', ''])
      expect(wrong).not.toMatch(auditReferencePattern)
  })
})
