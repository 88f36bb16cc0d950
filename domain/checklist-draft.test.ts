import { describe, expect, test } from 'vitest'
import { freeKey, keyFrom, missingForPublication, moved, readReasons, reasonsAsText } from './checklist-draft'
import { coreChecklist } from './core-checklist'

describe('the reasons for a no', () => {
  test('are typed one a line, with a code or without', () => {
    expect(readReasons('not-recorded | Searched, not recorded\n\n Leaflet only \nNO FORM|No form')).toEqual({
      reasons: [
        { code: 'not-recorded', label: 'Searched, not recorded' },
        { code: 'leaflet-only', label: 'Leaflet only' },
        { code: 'no-form', label: 'No form' },
      ],
    })
    expect(readReasons(' \n')).toEqual({ reasons: [] })
  })

  test('that ship come out of their lines as they went in', () => {
    for (const { reasonCodes } of coreChecklist.criteria)
      expect(readReasons(reasonsAsText(reasonCodes))).toEqual({ reasons: reasonCodes })
  })

  test('are refused by line, all at once', () => {
    const text = ['a | One', 'a | Two', 'b |', '!!! | Three', `c | ${'x'.repeat(121)}`].join('\n')
    expect(readReasons(text)).toEqual({
      faults: [
        'Line 2 has the code a of a line above it',
        'Line 3 has no words after its code',
        'Line 4 has no letter or digit in its code',
        'Line 5 is longer than 120 characters',
      ],
    })
  })
})

describe('the key of a criterion', () => {
  test('is made from its name', () => {
    expect(keyFrom('Risk assessment (DASH)')).toBe('risk-assessment-dash')
    expect(keyFrom('Victim’s café')).toBe('victims-cafe')
    expect(keyFrom('!?')).toBe('')
    expect(keyFrom('a'.repeat(39) + ' b')).toBe('a'.repeat(39))
  })

  test('is never one that the version has', () => {
    expect(freeKey('Referral', [])).toBe('referral')
    expect(freeKey('Referral', ['referral', 'referral-2'])).toBe('referral-3')
    expect(freeKey('?', ['criterion'])).toBe('criterion-2')
  })
})

describe('a draft', () => {
  const whole = {
    key: 'referral', askedWhen: null,
    name: 'Referral', question: 'Was one made?', yesMeans: 'It was', noMeans: 'It was not',
    notApplicableMeans: '', notApplicableOffered: false, reasons: [{ code: 'x', label: 'X' }],
  } // prettier-ignore

  test('is ready with one whole criterion, and the checklist that ships is', () => {
    expect(missingForPublication([whole])).toEqual([])
    const core = coreChecklist.criteria.map(({ reasonCodes, askedWhen = null, ...criterion }) => ({
      ...criterion,
      askedWhen,
      reasons: reasonCodes,
    }))
    expect(missingForPublication(core)).toEqual([])
  })

  test('says everything that is missing, by criterion', () => {
    expect(missingForPublication([])).toEqual(['The checklist has no criterion yet. Add at least one'])
    const bare = {
      ...whole,
      question: '',
      yesMeans: '',
      noMeans: '',
      notApplicableOffered: true,
      reasons: [],
    }
    expect(missingForPublication([whole, bare])).toEqual(
      ['the question', 'what yes means', 'what no means', 'what not applicable means', 'a reason for no'].map(
        (missing) => `Referral: ${missing} is missing`,
      ),
    )
  })

  test('has its criteria moved by one place, not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, 'up')).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 'down')).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, 'up')).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 'down')).toEqual(['a', 'b', 'c'])
  })
})
