import { describe, expect, test } from 'vitest'
import { askedTrail, filterOf, noDay, queryOf } from './asked'

const asked = (query: string) => askedTrail(new URLSearchParams(query))

describe('what is asked of the trail', () => {
  test('becomes a filter whose days are both included, by the clock of the United Kingdom', () => {
    const query =
      'person=p1&event=sample+drawn&from-day=1&from-month=7&from-year=2021&to-day=31&to-month=10&to-year=2021'
    expect(filterOf(asked(query))).toEqual({
      filter: {
        actorId: 'p1', event: 'sample drawn', law: undefined, subjectId: undefined,
        from: '2021-06-30T23:00:00.000Z', to: '2021-11-01T00:00:00.000Z',
      },
    }) // prettier-ignore
  })

  test('names a day that there is not, and a period that ends before it begins', () => {
    const query = (from: string, to: string) => {
      const [fd, fm, fy] = from.split(' ')
      const [td, tm, ty] = to.split(' ')
      return asked(
        `from-day=${fd}&from-month=${fm}&from-year=${fy}&to-day=${td}&to-month=${tm}&to-year=${ty}`,
      )
    }
    expect(filterOf(query('31 4 2021', '1 5 2021'))).toMatchObject({ errors: [{ field: 'from' }] })
    expect(filterOf(query('1 5 2021', '30 4 2021'))).toMatchObject({
      errors: [{ field: 'to', message: expect.stringMatching(/or later/) }],
    })
    expect(filterOf(query('1 5 2021', '1 5 2021'))).toMatchObject({
      filter: { from: '2021-04-30T23:00:00.000Z' },
    })
    expect(filterOf(asked('to-day=5'))).toMatchObject({ errors: [{ field: 'to' }] })
  })

  test('survives the way into an address and back, with one filter taken off or an older page asked for', () => {
    const all = asked('audit=a1&law=disclosure&from-day=1&from-month=7&from-year=2021&before=51')
    expect(askedTrail(queryOf(all))).toEqual(all)
    expect(queryOf(all, { from: noDay, before: undefined }).toString()).toBe('audit=a1&law=disclosure')
  })

  test.each(['0', '-5', 'abc', '1e99'])(
    'takes no row number %s that a store would stumble over',
    (before) => {
      const { before: number } = asked(`before=${before}`)
      expect(number === undefined || number <= 2_147_483_647).toBe(true)
    },
  )
})
