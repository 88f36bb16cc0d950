import { randomInt } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { oneTimePassword, oneTimeUntil } from './one-time-password'

describe('a one-time password', () => {
  test('is made of what was picked, in groups of four', () => {
    const picks = Array.from({ length: 16 }, (_, i) => i)
    expect(oneTimePassword(() => picks.shift() ?? 0)).toBe('2345-6789-abcd-efgh')
    expect(oneTimePassword((below) => below - 1)).toBe('zzzz-zzzz-zzzz-zzzz')
  })

  test('holds no character that is mistaken for another, and does not come twice', () => {
    const many = Array.from({ length: 2_000 }, () => oneTimePassword(randomInt))
    for (const password of many) expect(password).toMatch(/^([2-9a-hjkmnp-z]{4}-){3}[2-9a-hjkmnp-z]{4}$/)
    expect(new Set(many).size).toBe(2_000)
  })

  test('works for 24 hours, also over the night when the clocks change', () => {
    expect(oneTimeUntil('2021-10-30T22:30:00.000Z')).toBe('2021-10-31T22:30:00.000Z')
  })
})
