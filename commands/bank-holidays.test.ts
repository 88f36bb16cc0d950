import { beforeEach, expect, test } from 'vitest'
import { allBankHolidays, bankHolidayDays } from '../db/bank-holidays'
import { trail } from '../db/schema'
import { storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { nationalBankHolidays, workingDaysAfter } from '../domain/working-days'
import { addBankHoliday } from './add-bank-holiday'
import { perform, type Command } from './command'
import { removeBankHoliday } from './remove-bank-holiday'

let there: World
beforeEach(async () => {
  there = await world()
})

const attempt = (command: unknown, input: Record<string, unknown>, key = 'administrator') =>
  perform(command as Command, {
    ...{ database: there.database, person: there.person(key), input, now: storyTime, requestId: 'q1' },
  })
const jubilee = {
  day: '2027-06-04',
  name: 'A one-off bank holiday',
  source: 'Announced on gov.uk, 3 March 2027',
}

test('the list of England and Wales ships with its source', async () => {
  const listed = await allBankHolidays(there.database.reader)
  expect(listed.map(({ day }) => day)).toEqual(nationalBankHolidays.map(({ day }) => day))
  expect(listed.every(({ source }) => source.includes('gov.uk/bank-holidays'))).toBe(true)
})

test('an administrator adds a day, which is then no working day, and takes it out again', async () => {
  const dueOn = async () => workingDaysAfter('2027-06-01', 5, await bankHolidayDays(there.database.reader))
  expect(await dueOn()).toBe('2027-06-08')
  expect(await attempt(addBankHoliday, jubilee)).toMatchObject({ done: true })
  expect(await dueOn()).toBe('2027-06-09')
  expect(await attempt(addBankHoliday, { ...jubilee, name: 'Twice' })).toMatchObject({
    errors: [{ field: 'day', message: '4 June 2027 is in the list already, as ‘A one-off bank holiday’' }],
  })
  expect(await attempt(removeBankHoliday, { day: jubilee.day })).toMatchObject({ done: true })
  expect(await attempt(removeBankHoliday, { day: jubilee.day })).toMatchObject({ refusal: 'not found' })
  expect(await dueOn()).toBe('2027-06-08')
  const events = (await there.database.reader.select().from(trail)).map(({ event }) => event)
  expect(events).toEqual(expect.arrayContaining(['bank holiday added', 'bank holiday removed']))
})

test('nobody else does, and nothing is added without its name and source', async () => {
  for (const key of ['lead', 'auditor', 'district', 'governance'])
    expect([key, await attempt(addBankHoliday, jubilee, key)]).toMatchObject([
      key,
      { refusal: 'not permitted' },
    ])
  expect(await attempt(addBankHoliday, { day: '2027-02-30', name: '', source: ' ' })).toMatchObject({
    errors: [{ field: 'day' }, { field: 'name' }, { field: 'source' }],
  })
  expect(await allBankHolidays(there.database.reader)).toHaveLength(nationalBankHolidays.length)
})
