import { and, asc, eq, gte, isNull, lte, or, type SQL } from 'drizzle-orm'
import { districtsOf, hasRole, type Person } from '../domain/person'
import type { Meeting } from '../domain/recommendation-facts'
import type { Reader, Writer } from './client'
import { districts, meetings } from './schema'

export type MeetingRecord = typeof meetings.$inferSelect

export interface MeetingInDistrict extends MeetingRecord {
  districtName: string | null
}

/** A district lead's calendar has the meetings of the force and of their own districts. */
function visibleMeetings(person: Person): SQL | undefined {
  if (!hasRole(person, 'district lead') || person.roles.some(({ role }) => role !== 'district lead'))
    return undefined
  const own = districtsOf(person, 'district lead').map((code) => eq(meetings.district, code))
  return or(isNull(meetings.district), ...own)
}

function meetingsWhere(reader: Reader, where: SQL | undefined) {
  return reader
    .select({ meeting: meetings, districtName: districts.name })
    .from(meetings)
    .leftJoin(districts, eq(districts.code, meetings.district))
    .where(where)
    .orderBy(asc(meetings.heldOn), asc(meetings.beginsAt), asc(meetings.id))
}

const named = ({
  meeting,
  districtName,
}: {
  meeting: MeetingRecord
  districtName: string | null
}): MeetingInDistrict => ({ ...meeting, districtName })

/** The meetings from one day to another that a person may know of, earliest first. */
export async function meetingsBetween(
  reader: Reader,
  person: Person,
  from: string,
  to: string,
): Promise<MeetingInDistrict[]> {
  const rows = await meetingsWhere(
    reader,
    and(visibleMeetings(person), gte(meetings.heldOn, from), lte(meetings.heldOn, to)),
  )
  return rows.map(named)
}

/** The meeting, as this person may know of it. */
export async function meetingFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<MeetingInDistrict | undefined> {
  const [row] = await meetingsWhere(reader, and(eq(meetings.id, id), visibleMeetings(person)))
  return row && named(row)
}

/** A meeting of the kind and district on that day that was not called off. */
export async function meetingOn(
  reader: Reader,
  { kind, district, heldOn }: { kind: Meeting; district: string | null; heldOn: string },
): Promise<MeetingRecord | undefined> {
  const [row] = await reader
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.kind, kind),
        eq(meetings.heldOn, heldOn),
        district === null ? isNull(meetings.district) : eq(meetings.district, district),
        isNull(meetings.calledOffAt),
      ),
    )
  return row
}

export async function insertMeeting(writer: Writer, meeting: MeetingRecord): Promise<void> {
  await writer.insert(meetings).values(meeting)
}

export async function updateMeeting(
  writer: Writer,
  id: string,
  change: Partial<Omit<MeetingRecord, 'id'>>,
): Promise<void> {
  await writer.update(meetings).set(change).where(eq(meetings.id, id))
}
