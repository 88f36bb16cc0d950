import { describe, expect, test } from 'vitest'
import { calendarEntries, quarterOf, type CalendarFacts, type Owed } from './calendar'

const none: CalendarFacts = { meetings: [], issued: [], owed: [], toReview: [], bankHolidays: new Map() }

const lam = {
  ...{ id: 'm1', kind: 'LAM' as const, district: 'LD', districtName: 'Leeds', heldOn: '2022-03-03' },
  ...{ beginsAt: '09:30', place: 'Elland Road', note: '', calledOffBecause: null },
}

const owed: Owed = {
  ...{ auditReference: 'STK-2021-11', district: 'LD', districtName: 'Leeds', recommendations: 2 },
  ...{ dueOn: '2022-03-31', meeting: 'LAM', meetingOn: '2022-03-03' },
}

const year = (facts: Partial<CalendarFacts>) =>
  calendarEntries({ ...none, ...facts }, '2022-01-01', '2022-12-31')

describe('the calendar', () => {
  test('puts everything on one line of days and times', () => {
    const entries = year({
      meetings: [lam, { ...lam, id: 'm2', kind: 'TDG', district: null, districtName: null, beginsAt: '' }],
      issued: [
        {
          ...{ auditId: 'a', reference: 'STK-2021-11', version: 1 },
          ...{ issuedOn: '2022-02-14', challengesUntil: '2022-02-21' },
        },
      ],
      owed: [owed],
      toReview: [{ district: 'KD', districtName: 'Kirklees', reviewOn: '2022-06-01', recommendations: 1 }],
    })
    expect(entries.map(({ day, time, title }) => [day, time, title])).toEqual([
      ['2022-02-14', '', 'STK-2021-11 issued to its districts'],
      ['2022-02-21', '', 'Last day on which answers of STK-2021-11 can be challenged'],
      ['2022-03-03', '09:30', 'Local Accountability Meeting (LAM), Leeds'],
      ['2022-03-03', '', 'Tactical Delivery Group (TDG)'],
      ['2022-03-31', '', '2 recommendations of STK-2021-11 due, Leeds'],
      [
        '2022-06-01',
        '',
        '1 recommendation not accepted or with the risk accepted to be looked at again, Kirklees',
      ],
    ])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  test('says what is answered for at a meeting and due only after it', () => {
    const [meeting] = year({ meetings: [lam], owed: [owed] })
    expect(meeting?.warnings).toEqual([
      '2 recommendations of STK-2021-11 for Leeds answered for here, due only on 31 March 2022.',
    ])
    const inTime = year({ meetings: [lam], owed: [{ ...owed, dueOn: '2022-03-03' }] })
    expect(inTime.find(({ meeting: id }) => id === 'm1')?.warnings).toEqual([])
    const elsewhere = year({ meetings: [lam], owed: [{ ...owed, district: 'KD', districtName: 'Kirklees' }] })
    expect(elsewhere.find(({ meeting: id }) => id === 'm1')?.warnings).toEqual([])
  })

  test('names a meeting that recommendations count on and that was moved, never entered or called off', () => {
    const moved = year({ meetings: [{ ...lam, heldOn: '2022-03-10' }], owed: [owed] })
    expect(moved.find(({ kind }) => kind === 'meeting named')).toMatchObject({
      day: '2022-03-03',
      title: 'Local Accountability Meeting (LAM), Leeds',
      warnings: [expect.stringContaining('not in the calendar on this day')],
    })
    const [off] = year({ meetings: [{ ...lam, calledOffBecause: 'Snow' }], owed: [owed] })
    expect(off).toMatchObject({
      calledOff: true,
      warnings: ['2 recommendations are to be answered for here: give them another meeting.'],
    })
  })

  test('warns of a meeting while answers can still be challenged, of weekends and of bank holidays', () => {
    const issued = [
      {
        ...{ auditId: 'a', reference: 'STK-2021-11', version: 1 },
        ...{ issuedOn: '2022-02-28', challengesUntil: '2022-03-07' },
      },
    ]
    const [, meeting] = year({ meetings: [lam], issued })
    expect(meeting?.warnings).toEqual([
      'Answers of STK-2021-11 can be challenged until 7 March 2022: its figures may change.',
    ])
    const [saturday] = year({ meetings: [{ ...lam, heldOn: '2022-03-05' }] })
    expect(saturday?.warnings).toEqual(['It is a Saturday.'])
    const bankHolidays = new Map([['2022-04-15', 'Good Friday']])
    const [due] = year({
      owed: [{ ...owed, dueOn: '2022-04-15', meeting: null, meetingOn: null }],
      bankHolidays,
    })
    expect(due?.warnings).toEqual(['Due on a bank holiday: Good Friday.'])
  })

  test('has quarters of the calendar year', () => {
    expect(quarterOf('2022-02-14')).toEqual({ from: '2022-01-01', to: '2022-03-31' })
    expect(quarterOf('2024-12-31')).toEqual({ from: '2024-10-01', to: '2024-12-31' })
  })
})
