import { describe, expect, test } from 'vitest'
import { shortfalls } from './checklist'
import { coreChecklist } from './core-checklist'
import { criteriaLibrary } from './criteria-library'
import { dayInWords } from './days'
import { badSubCodes, missingSubCodes, subCodesInWords, subCodesOf } from './sub-codes'

const subCodesIn = (key: string) => coreChecklist.criteria.find((one) => one.key === key)?.subCodes ?? []
const [risk, referral] = [subCodesIn('risk-assessment'), subCodesIn('referral')]
const whole = { tool: 's-dash', grade: 'high', 'assessed-on': '2021-03-04' }
const today = '2021-11-08'

describe('a yes to the risk assessment', () => {
  test('is finished with the tool, its grade and its day, and names each that is missing', () => {
    expect(missingSubCodes(whole, risk, 'yes')).toEqual([])
    expect(missingSubCodes({ grade: 'high' }, risk, 'yes').map(({ message }) => message)).toEqual([
      'choose the risk tool used',
      'enter the date of the assessment',
    ])
    const given = { answer: 'yes', reasonCode: null, reason: '', evidence: 'Form 7' } as const
    const rule = { name: 'Risk assessment', notApplicableOffered: true, reasonCodes: [], subCodes: risk }
    expect(shortfalls(given, rule)[0]).toEqual({
      field: 'sub.tool',
      message: 'Risk assessment: choose the risk tool used',
    })
  })

  test.each([
    [{ ...whole, tool: 'palm-reading' }, 'tool', 'Risk tool used: choose from the list'],
    [{ ...whole, grade: ['high', 'medium'] }, 'grade', 'Grade: choose from the list'],
    [{ ...whole, 'assessed-on': '2021-02-30' }, 'assessed-on', 'Date of the assessment must be a real date'],
    [
      { ...whole, 'assessed-on': '2021-11-09' },
      'assessed-on',
      'Date of the assessment must not lie in the future',
    ],
  ])('%o cannot be kept', (given, key, message) => {
    expect(badSubCodes(given, risk, today)).toEqual([{ key, message }])
  })

  test('any other answer asks for none of it and keeps none', () => {
    expect(missingSubCodes(null, risk, 'no')).toEqual([])
    expect(subCodesOf(whole, risk, 'no')).toBeNull()
    expect(subCodesOf(whole, risk, null)).toEqual(whole)
  })
})

describe('services', () => {
  test('are several, in the order of the list whatever order they were ticked in', () => {
    expect(subCodesOf({ services: ['declined', 'idva'] }, referral, 'yes')).toEqual({
      services: ['idva', 'declined'],
    })
    expect(missingSubCodes({}, referral, 'yes')).toEqual([
      { key: 'services', message: 'choose at least one under ‘Services’' },
    ])
  })

  test('are split in specialist, generic and declined', () => {
    expect([...new Set(referral[0]?.options.map(({ group }) => group))]).toEqual([
      'Specialist',
      'Generic',
      'Declined',
    ])
  })
})

describe('steps in order', () => {
  const order = criteriaLibrary.find(({ key }) => key === 'protection-order')?.subCodes ?? []
  const at = (step: string, why = '') => ({ 'order-step': step, ...(why && { 'order-step_stopped': why }) })

  test('are given as the furthest step and, before the last, why a case went no further', () => {
    expect(missingSubCodes({}, order, 'yes').map(({ message }) => message)).toEqual([
      'choose the furthest step',
    ])
    expect(missingSubCodes(at('applied'), order, 'yes')).toEqual([
      { key: 'order-step_stopped', message: 'choose why it went no further' },
    ])
    expect(missingSubCodes(at('applied', 'court'), order, 'yes')).toEqual([])
    expect(missingSubCodes(at('granted'), order, 'yes')).toEqual([])
  })

  test('keep no reason for a case that came to the end, nor one without a step', () => {
    expect(subCodesOf(at('granted', 'court'), order, 'yes')).toEqual({ 'order-step': 'granted' })
    expect(subCodesOf({ 'order-step_stopped': 'court' }, order, null)).toBeNull()
    expect(subCodesOf(at('applied', 'court'), order, 'no')).toBeNull()
  })

  test('take only steps and reasons of their lists, and read in words', () => {
    expect(badSubCodes(at('applied', 'weather'), order, today)).toEqual([
      { key: 'order-step_stopped', message: 'Why it went no further: choose from the list' },
    ])
    expect(subCodesInWords(at('legal-asked', 'evidence'), order, dayInWords)).toEqual([
      { label: 'Furthest step', value: 'Legal Services asked' },
      { label: 'Why it went no further', value: 'Evidence thought too weak' },
    ])
  })
})

test('in words as a reader of the case needs them', () => {
  expect(subCodesInWords(whole, risk, dayInWords)).toEqual([
    { label: 'Risk tool used', value: 'S-DASH' },
    { label: 'Grade', value: 'High' },
    { label: 'Date of the assessment', value: '4 March 2021' },
  ])
})
