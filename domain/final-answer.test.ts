import { describe, expect, test } from 'vitest'
import type { Answer } from './checklist'
import { byTheirConditions, finalAnswer, type FinalAnswer, type ScoredAnswer } from './final-answer'

const monday = '2021-11-01T09:00:00.000Z'
const tuesday = '2021-11-02T09:00:00.000Z'
const wednesday = '2021-11-03T09:00:00.000Z'
const thursday = '2021-11-04T09:00:00.000Z'

const scored = (answer: Answer | null, finishedAt: string | null): ScoredAnswer => ({
  answer,
  finishedAt,
  reasonCode: answer === 'no' ? 'not-recorded' : null,
})
const ruled = (answer: Answer, ruledAt: string) => ({ answer, ruledAt, reasonCode: null })

const once = { doubleScored: false, second: undefined, ruling: undefined }
const twice = { doubleScored: true, ruling: undefined }

describe('the answer that counts', () => {
  test('of a case scored once is its score, once finished', () => {
    expect(finalAnswer({ ...once, first: undefined })).toBeNull()
    expect(finalAnswer({ ...once, first: scored('no', null) })).toBeNull()
    expect(finalAnswer({ ...once, first: scored('no', monday) })).toEqual({
      answer: 'no',
      reasonCode: 'not-recorded',
      by: 'one score',
    })
  })

  test('of a case scored twice waits for the second score', () => {
    expect(finalAnswer({ ...twice, first: scored('yes', monday), second: undefined })).toBeNull()
    expect(finalAnswer({ ...twice, first: scored('yes', monday), second: scored('yes', null) })).toBeNull()
  })

  test('is what both gave, or what was ruled where they differ', () => {
    const first = scored('yes', monday)
    expect(finalAnswer({ ...twice, first, second: scored('yes', tuesday) })).toMatchObject({
      answer: 'yes',
      by: 'agreement',
    })
    const differ = { ...twice, first, second: scored('no', tuesday) }
    expect(finalAnswer(differ)).toBeNull()
    expect(finalAnswer({ ...differ, ruling: ruled('no', wednesday) })).toMatchObject({
      answer: 'no',
      by: 'ruling',
    })
  })

  test('is what was ruled on an upheld challenge, until a score or a ruling is newer', () => {
    const challenge = ruled('no', wednesday)
    const one = { ...once, challenge }
    const upheld = { answer: 'no', by: 'challenge' }
    expect(finalAnswer({ ...one, first: scored('yes', monday) })).toMatchObject(upheld)
    expect(finalAnswer({ ...one, first: scored('yes', thursday) })).toMatchObject({ by: 'one score' })
    expect(finalAnswer({ ...one, first: scored('yes', null) })).toBeNull()
    const both = { ...twice, challenge, first: scored('yes', monday), second: scored('cannot tell', monday) }
    expect(finalAnswer({ ...both, ruling: ruled('yes', tuesday) })).toMatchObject(upheld)
    expect(finalAnswer({ ...both, ruling: ruled('yes', thursday) })).toMatchObject({ by: 'ruling' })
    expect(finalAnswer({ ...both, second: undefined })).toBeNull()
  })

  test('is judged anew after a score was finished again: an older ruling holds no longer', () => {
    const ruling = ruled('no', wednesday)
    const again = scored('cannot tell', thursday)
    expect(finalAnswer({ ...twice, ruling, first: scored('yes', monday), second: again })).toBeNull()
    expect(
      finalAnswer({ ...twice, ruling, first: scored('yes', monday), second: scored('yes', thursday) }),
    ).toMatchObject({
      answer: 'yes',
      by: 'agreement',
    })
  })
})

describe('a question that hangs on another answer', () => {
  const criteria = [
    { key: 'order', name: 'Order', askedWhen: null },
    { key: 'breach', name: 'Breach', askedWhen: { answer: { criterion: 'order', is: ['yes' as const] } } },
  ]
  const final = (answer: Answer, by: FinalAnswer['by'] = 'agreement') => ({ answer, reasonCode: null, by })

  test('is not applicable by rule where the ruling on that one leaves it unasked, even while it is open itself', () => {
    for (const breach of [final('yes', 'ruling'), null])
      expect(
        byTheirConditions(
          criteria,
          new Map([
            ['order', final('no', 'ruling')],
            ['breach', breach],
          ]),
        ).finals.get('breach'),
      ).toEqual({ answer: 'not applicable', reasonCode: 'not-asked', by: 'ruling' })
  })

  test('is what it is where that one asks for it or is open', () => {
    for (const order of [final('yes'), null])
      expect(
        byTheirConditions(
          criteria,
          new Map([
            ['order', order],
            ['breach', final('no')],
          ]),
        ).finals.get('breach'),
      ).toEqual(final('no'))
  })

  test('is open where the ruling on that one asks for it and neither score was asked it', () => {
    const unasked = { answer: 'not applicable' as const, reasonCode: 'not-asked', by: 'agreement' as const }
    const judged = (order: FinalAnswer | null, askedWhen = criteria[1]!.askedWhen) =>
      byTheirConditions(
        [criteria[0]!, { ...criteria[1]!, askedWhen }],
        new Map([
          ['order', order],
          ['breach', unasked],
        ]),
      )
    expect(judged(final('yes', 'ruling')).finals.get('breach')).toBeNull()
    for (const order of [final('no', 'ruling'), null]) {
      expect(judged(order).finals.get('breach')).toEqual(unasked)
      expect([...judged(order).unasked.keys()]).toEqual(['breach'])
    }
  })

  test('says which questions the answers that count leave unasked, and why', () => {
    const { unasked } = byTheirConditions(
      criteria,
      new Map([
        ['order', final('no', 'ruling')],
        ['breach', null],
      ]),
    )
    expect([...unasked]).toEqual([['breach', 'it is asked only where ‘Order’ is yes']])
  })
})
