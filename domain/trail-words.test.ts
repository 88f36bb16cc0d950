import { describe, expect, test } from 'vitest'
import { eventKinds, type EventName } from './events'
import { subjectInWords, trailSentence } from './trail-words'

const referenceOf = (id: string) => (id === 'a1' ? 'STK-2021-11' : undefined)

describe('a row of the trail in words', () => {
  test('is who did what', () => {
    const details = JSON.stringify({ cases: 75, number: 1, seedSource: 'typed' })
    expect(trailSentence({ actorName: 'Robin Hale', event: 'sample drawn', details })).toBe(
      'Robin Hale drew 75 cases in draw 1 (seed typed)',
    )
  })

  test('has a sentence for every kind of event, also where details are missing', () => {
    for (const event of Object.keys(eventKinds) as EventName[])
      expect(trailSentence({ actorName: 'Robin Hale', event, details: '{}' })).toMatch(/^Robin Hale \p{L}/u)
  })

  test('is named plainly where its kind is unknown or its details were destroyed', () => {
    expect(trailSentence({ actorName: 'Robin Hale', event: 'case teleported', details: '{}' })).toBe(
      'Robin Hale: case teleported',
    )
    expect(trailSentence({ actorName: 'Robin Hale', event: 'signed in', details: 'forged' })).toBe(
      'Robin Hale: signed in',
    )
  })

  test('says what it is about without naming a case', () => {
    const of = (subjectType: string, auditId: string | null, district: string | null = null) =>
      subjectInWords({ subjectType, auditId, district }, referenceOf)
    expect(of('house', null)).toBe('')
    expect(of('user', null)).toBe('user')
    expect(of('audit', 'a1')).toBe('audit STK-2021-11')
    expect(of('sample case', 'a1', 'LD')).toBe('sample case of STK-2021-11, LD')
    expect(of('district', null, 'LD')).toBe('district LD')
    expect(of('audit', 'gone')).toBe('audit gone')
  })
})
