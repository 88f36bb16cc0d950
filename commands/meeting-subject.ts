import type { Reader } from '../db/client'
import { allDistricts } from '../db/districts'
import { meetingFor, meetingOn, type MeetingInDistrict } from '../db/meetings'
import { meetingTime, meetingTitle, type MeetingPlan } from '../domain/meeting'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import type { Fault } from './command'

export interface MeetingSubject extends Subject {
  type: 'meeting'
  meeting: MeetingInDistrict
}

/** The meeting, as this person may know of it. */
export async function theMeeting(
  reader: Reader,
  { meeting: id }: { meeting: string },
  person: Person,
): Promise<MeetingSubject | undefined> {
  const meeting = await meetingFor(reader, id, person)
  return meeting && { type: 'meeting', id, meeting }
}

/** What is wrong with a plan as the calendar stands; `id` is the meeting's own where it is changed. */
export async function planFaults(reader: Reader, plan: MeetingPlan, id?: string): Promise<Fault[]> {
  const known = await allDistricts(reader)
  if (plan.district !== null && !known.some(({ code }) => code === plan.district))
    return [{ field: 'district', message: 'Choose a district from the list' }]
  const there = await meetingOn(reader, plan)
  if (!there || there.id === id) return []
  const name = known.find(({ code }) => code === plan.district)?.name ?? null
  const message = `The calendar has the ${meetingTitle(plan.kind, name)} on ${meetingTime(there)} already. Change that one, or enter another day`
  return [{ field: 'heldOn', message }]
}

/** For the trail: which meeting, in words. */
export const inTrail = ({ kind, district, heldOn, beginsAt }: MeetingPlan) => ({
  meeting: district === null ? kind : `${kind} ${district}`,
  when: meetingTime({ heldOn, beginsAt }),
})
