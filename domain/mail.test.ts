import { describe, expect, test } from 'vitest'
import { escalationMail, mailBody, mostTries, nextTry } from './mail'

const now = '2021-11-20T14:02:00.000Z'

describe('a mail that failed', () => {
  test.each([
    [1, '2021-11-20T14:03:00.000Z'],
    [2, '2021-11-20T14:04:00.000Z'],
    [3, '2021-11-20T14:06:00.000Z'],
    [7, '2021-11-20T15:02:00.000Z'],
    [40, '2021-11-20T15:02:00.000Z'],
  ])('is tried again after try %i', (tries, then) => {
    expect(nextTry(tries, now)).toBe(then)
  })

  test('is given up after more than two days', () => {
    expect(nextTry(mostTries, now)).toBeNull()
    let at = now
    for (let tries = 1; tries < mostTries; tries += 1) at = nextTry(tries, at) ?? at
    expect(Date.parse(at) - Date.parse(now)).toBeGreaterThan(48 * 3_600_000)
  })
})

test('a mail says that something waits and where, and nothing else', () => {
  expect(mailBody(escalationMail, 'https://dipsample.force.example')).toBe(
    'An auditor passed something on that cannot wait for a report. It waits for you to read and acknowledge it.\n\n' +
      'Sign in to read it: https://dipsample.force.example/escalations\n\n' +
      'What it is about stands there and not in this mail. Nobody reads answers to this address.',
  )
})
