import { dayInWords } from './days'
import { meetingTitle, type MeetingPlan } from './meeting'
import { grouped } from './percent'
import { meetings as meetingKinds, type Meeting } from './recommendation-facts'
import { isWorkingDay } from './working-days'

/*
 * One line of days on which audits and recommendations meet: meetings, issues, the ends of challenges, due dates and
 * reviews. What one day does to another is said beside it; nothing is moved by itself.
 */

export interface PlannedMeeting extends MeetingPlan {
  id: string
  districtName: string | null
  place: string
  note: string
  calledOffBecause: string | null
}

/** An audit that was issued, with the last day on which an answer of it can be challenged. */
export interface IssuedAudit {
  auditId: string
  reference: string
  version: number
  issuedOn: string
  challengesUntil: string | null
}

/** Recommendations that are not settled, counted where audit, district and days are the same. */
export interface Owed {
  auditReference: string
  district: string
  districtName: string
  dueOn: string | null
  /** The meeting that they name, and its day. */
  meeting: Meeting | null
  meetingOn: string | null
  recommendations: number
}

/** Recommendations that were refused or whose risk was accepted, to be looked at again. */
export interface ToReview {
  district: string
  districtName: string
  reviewOn: string
  recommendations: number
}

export interface CalendarFacts {
  meetings: readonly PlannedMeeting[]
  issued: readonly IssuedAudit[]
  owed: readonly Owed[]
  toReview: readonly ToReview[]
  /** Names of the bank holidays by day. */
  bankHolidays: ReadonlyMap<string, string>
}

export type EntryKind = 'meeting' | 'meeting named' | 'issued' | 'challenges end' | 'due' | 'review'

export interface CalendarEntry {
  kind: EntryKind
  /** Unique, and the same for as long as the thing is. */
  id: string
  day: string
  /** '09:30', or ''. */
  time: string
  title: string
  place: string
  note: string
  /** Id of the meeting, for a meeting. */
  meeting: string | null
  /** Code of the district whose recommendations it is about, for 'due' and 'review'. */
  district: string | null
  auditId: string | null
  calledOff: boolean
  /** What this day does to others, or they to it, as sentences. */
  warnings: string[]
}

/** The entries of the days from `from` to `to`, both counted in, by day and time. */
export function calendarEntries(facts: CalendarFacts, from: string, to: string): CalendarEntry[] {
  const entries = [
    ...facts.meetings.map((meeting) => meetingEntry(meeting, facts)),
    ...namedMeetings(facts),
    ...facts.issued.flatMap((audit) => auditEntries(audit, facts)),
    ...dueEntries(facts),
    ...facts.toReview.map((review) => reviewEntry(review, facts)),
  ]
  const order = ({ day, time, kind, title }: CalendarEntry) =>
    [day, time === '' ? '99' : time, kind, title].join(' ')
  return entries
    .filter(({ day }) => from <= day && day <= to)
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}

const plain = {
  ...{ time: '', place: '', note: '', meeting: null, district: null, auditId: null, calledOff: false },
}

function meetingEntry(meeting: PlannedMeeting, facts: CalendarFacts): CalendarEntry {
  const { id, heldOn, beginsAt, place, note, calledOffBecause } = meeting
  return {
    ...plain,
    ...{ kind: 'meeting', id: `meeting-${id}`, day: heldOn, time: beginsAt, place, note, meeting: id },
    title: meetingTitle(meeting.kind, meeting.districtName),
    calledOff: calledOffBecause !== null,
    warnings: [
      ...(calledOffBecause === null ? freeDay(heldOn, facts, 'It is') : []),
      ...owedWarnings(meeting, facts.owed),
      ...(calledOffBecause === null ? challengeWarnings(heldOn, facts.issued) : []),
    ],
  }
}

/** The recommendations that are answered for at a meeting; those of every district at a meeting of the force. */
function answeredAt({ kind, district, heldOn }: MeetingPlan, owed: readonly Owed[]): Owed[] {
  return owed.filter(
    ({ meeting, meetingOn, district: of }) =>
      meeting === kind && meetingOn === heldOn && (district === null || district === of),
  )
}

function owedWarnings(meeting: PlannedMeeting, owed: readonly Owed[]): string[] {
  const here = answeredAt(meeting, owed)
  if (meeting.calledOffBecause !== null)
    return here.length === 0
      ? []
      : [`${recommendations(sumOf(here))} to be answered for here: give them another meeting.`]
  return here
    .filter(({ dueOn }) => dueOn !== null && dueOn > meeting.heldOn)
    .map(
      (each) =>
        `${counted(each.recommendations)} of ${each.auditReference} for ${each.districtName} answered for here, due only on ${dayInWords(each.dueOn ?? '')}.`,
    )
}

function challengeWarnings(day: string, issued: readonly IssuedAudit[]): string[] {
  return issued
    .filter(
      ({ issuedOn, challengesUntil }) =>
        challengesUntil !== null && issuedOn <= day && day <= challengesUntil,
    )
    .map(
      ({ reference, challengesUntil }) =>
        `Answers of ${reference} can be challenged until ${dayInWords(challengesUntil ?? '')}: its figures may change.`,
    )
}

/** Meetings that recommendations name and that nobody entered, or that were moved to another day. */
function namedMeetings({ meetings, owed }: CalendarFacts): CalendarEntry[] {
  const entered = (one: Owed) =>
    meetings.some(
      ({ kind, heldOn, district }) =>
        kind === one.meeting && heldOn === one.meetingOn && (district === null || district === one.district),
    )
  const named = owed.filter((one) => one.meeting !== null && one.meetingOn !== null && !entered(one))
  return meetingKinds.flatMap((kind) => {
    const ofKind = named.filter(({ meeting }) => meeting === kind)
    const groups = Map.groupBy(ofKind, ({ meetingOn, district }) =>
      kind === 'LAM' ? `${meetingOn} ${district}` : `${meetingOn}`,
    )
    return [...groups.entries()].map(([key, some]): CalendarEntry => {
      const [first] = some
      const districtName = kind === 'LAM' ? (first?.districtName ?? null) : null
      return {
        ...plain,
        ...{ kind: 'meeting named', id: `named-${kind}-${key.replace(' ', '-')}` },
        day: first?.meetingOn ?? '',
        title: meetingTitle(kind, districtName),
        warnings: [
          `${recommendations(sumOf(some))} to be answered for at this meeting, and it is not in the calendar on this day: enter it, or give them another.`,
        ],
      }
    })
  })
}

function auditEntries(
  { auditId, reference, version, issuedOn, challengesUntil }: IssuedAudit,
  facts: CalendarFacts,
): CalendarEntry[] {
  const issue: CalendarEntry = {
    ...plain,
    ...{ kind: 'issued', id: `issue-${auditId}-${version}`, day: issuedOn, auditId, warnings: [] },
    title:
      version === 1 ? `${reference} issued to its districts` : `${reference} issued as version ${version}`,
  }
  if (challengesUntil === null) return [issue]
  return [
    issue,
    {
      ...plain,
      ...{ kind: 'challenges end', id: `challenges-${auditId}-${version}`, day: challengesUntil, auditId },
      title: `Last day on which answers of ${reference} can be challenged`,
      warnings: freeDay(challengesUntil, facts, 'It is'),
    },
  ]
}

function dueEntries(facts: CalendarFacts): CalendarEntry[] {
  const due = facts.owed.filter(({ dueOn }) => dueOn !== null)
  const groups = Map.groupBy(due, (one) => `${one.dueOn} ${one.auditReference} ${one.district}`)
  return [...groups].flatMap(([key, some]) => {
    const [first] = some
    if (!first?.dueOn) return []
    return {
      ...plain,
      ...{ kind: 'due', id: `due-${key.replaceAll(/[^\w-]+/g, '-')}`, day: first.dueOn },
      title: `${counted(sumOf(some))} of ${first.auditReference} due, ${first.districtName}`,
      district: first.district,
      warnings: freeDay(first.dueOn, facts, 'Due on'),
    }
  })
}

function reviewEntry(
  { district, districtName, reviewOn, recommendations: some }: ToReview,
  facts: CalendarFacts,
): CalendarEntry {
  return {
    ...plain,
    ...{ kind: 'review', id: `review-${district}-${reviewOn}`, day: reviewOn, district },
    title: `${counted(some)} not accepted or with the risk accepted to be looked at again, ${districtName}`,
    warnings: freeDay(reviewOn, facts, 'It is'),
  }
}

const sumOf = (some: readonly { recommendations: number }[]) =>
  some.reduce((sum, { recommendations: n }) => sum + n, 0)

const counted = (n: number) => (n === 1 ? '1 recommendation' : `${grouped(n)} recommendations`)

const recommendations = (n: number) => `${counted(n)} ${n === 1 ? 'is' : 'are'}`

const weekdays = ['a Sunday', '', '', '', '', '', 'a Saturday']

/** Says so where a day is a weekend or a bank holiday: 'It is a bank holiday: Good Friday.' */
function freeDay(day: string, { bankHolidays }: CalendarFacts, before: string): string[] {
  const holiday = bankHolidays.get(day)
  if (holiday) return [`${before} a bank holiday: ${holiday}.`]
  if (isWorkingDay(day, new Set())) return []
  return [`${before} ${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}.`]
}

/** The three months in which a day lies: the quarters of the calendar year. */
export function quarterOf(day: string): { from: string; to: string } {
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3
  const end = new Date(Date.UTC(year, first + 3, 0))
  return {
    from: new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10),
    to: end.toISOString().slice(0, 10),
  }
}
