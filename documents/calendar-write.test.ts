import { expect, test } from 'vitest'
import { calendarFile } from './calendar-write'

const entry = {
  ...{
    id: 'meeting-1',
    day: '2022-06-03',
    beginsAt: '2022-06-03T08:30:00.000Z',
    title: 'LAM, Leeds; Büro, 2',
  },
  ...{ place: 'Elland Road', description: 'OFFICIAL\nBring the paper', calledOff: false },
  href: 'https://dip.example/calendar/meetings/1',
}

/** Content lines, unfolded (RFC 5545, 3.1). */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

test('a meeting has its instant in UTC, its text escaped, and an id that stays', () => {
  const lines = linesOf(calendarFile('Dip Sample', [entry], '2022-01-01T00:00:00.000Z'))
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VEVENT',
      'UID:meeting-1@dip-sample',
      'DTSTAMP:20220101T000000Z',
      'DTSTART:20220603T083000Z',
      'DTEND:20220603T093000Z',
      String.raw`SUMMARY:LAM\, Leeds\; Büro\, 2`,
      'LOCATION:Elland Road',
      String.raw`DESCRIPTION:OFFICIAL\nBring the paper`,
    ]),
  )
})

test('what has no time is a whole day, on whatever clock the reader has; what is called off says so', () => {
  const day = { ...entry, beginsAt: null, place: '', calledOff: true }
  const lines = linesOf(calendarFile('Dip Sample', [day], '2022-01-01T00:00:00.000Z'))
  expect(lines).toContain('DTSTART;VALUE=DATE:20220603')
  expect(lines.some((line) => line.startsWith('SUMMARY:Called off: '))).toBe(true)
  expect(lines.some((line) => line.startsWith('LOCATION'))).toBe(false)
})

test('a file without entries is a calendar all the same', () => {
  const lines = linesOf(calendarFile('Dip Sample', [], '2022-01-01T00:00:00.000Z'))
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines).toContain('END:VCALENDAR')
})
