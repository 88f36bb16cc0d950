import { addMeeting } from '../commands/add-meeting'
import { isWorkingDay, nationalBankHolidays } from '../domain/working-days'
import type { Stage } from './stage'
import { worldDistricts } from './world'

const holidays = new Set(nationalBankHolidays.map(({ day }) => day))

/** Enters the fictional meetings of the coming months: one of each district, and those of the force. */
export async function enterMeetings(stage: Stage, daysAgo: number): Promise<void> {
  const { act } = stage
  const force = { district: '', note: '' }
  await act('governance', daysAgo, addMeeting, {
    ...force,
    ...{ kind: 'TDG', heldOn: workingDay(stage, 16), beginsAt: '10:00', place: 'Headquarters, room 2' },
  })
  for (const [place, { code, name }] of worldDistricts.entries())
    await act('governance', daysAgo, addMeeting, {
      ...{ kind: 'LAM', district: code, heldOn: workingDay(stage, 23 + 2 * place), beginsAt: '09:30' },
      ...{ place: `${name} police station`, note: '' },
    })
  await act('governance', daysAgo, addMeeting, {
    ...force,
    ...{ kind: 'COM', heldOn: workingDay(stage, 48), beginsAt: '14:00', place: '' },
    note: 'In public.',
  })
}

/** The first working day from so many days after the curtain falls. */
function workingDay({ day }: Stage, after: number): string {
  for (let days = after; ; days += 1) {
    const candidate = day(-days)
    if (isWorkingDay(candidate, holidays)) return candidate
  }
}
