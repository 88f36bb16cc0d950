import { describe, expect, test } from 'vitest'
import { offenceFaults, offenceFinder, type ListedOffence } from './offence-list'

const offence = (changes: Partial<ListedOffence> = {}): ListedOffence => ({
  ...{ code: '8Q', title: 'Stalking', spellings: ['Stalking S2A'], activeFrom: '2012-11-25', activeTo: null },
  ...changes,
})

describe('the list of offences', () => {
  test('knows a text by code, title, another spelling, or a code that it begins with', () => {
    const find = offenceFinder([
      offence(),
      offence({ code: '195/12', title: 'Stalking (s.2A)', spellings: [] }),
    ])
    const codeOf = (text: string) => find(text, null).inForce?.code
    expect(['8Q', ' 8q ', 'stalking', 'STALKING s2a', '8Q: Anything', '8Q - Stalking'].map(codeOf)).toEqual(
      Array.from({ length: 6 }, () => '8Q'),
    )
    expect(codeOf('195/12 Stalking (s.2A)')).toBe('195/12')
    expect(['8QX', 'Harassment', '', '8'].map(codeOf)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('says what was in force on the day, its first and its last included, or in a month', () => {
    const find = offenceFinder([
      offence({ activeTo: '2023-05-31' }),
      offence({ title: 'Stalking, new rule', activeFrom: '2023-06-01' }),
    ])
    const on = (day: string) => find('8Q', day).inForce?.title
    expect(on('2012-11-24')).toBeUndefined()
    expect(on('2012-11-25')).toBe('Stalking')
    expect(on('2023-05-31')).toBe('Stalking')
    expect(on('2023-06-01')).toBe('Stalking, new rule')
    expect(on('2012-11')).toBe('Stalking')
    expect(on('2012-10')).toBeUndefined()
    expect(find('8Q', '2012-01-01').listed).toHaveLength(2)
  })

  test('takes no text that stands for another offence on the same days', () => {
    const later = offence({ title: 'Stalking, new rule', activeFrom: '2023-06-01' })
    expect(offenceFaults(later, [offence()])).toEqual([
      {
        field: 'code',
        message:
          '‘8Q’ stands for 8Q Stalking (from 25 November 2012) already. Say until when that was in force, or use another text',
      },
      { field: 'spellings', message: expect.stringMatching(/^‘Stalking S2A’ stands for 8Q/) },
    ])
    expect(offenceFaults(later, [offence({ activeTo: '2023-05-31' })])).toEqual([])
  })
})
