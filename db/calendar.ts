import { and, between, count, desc, eq, inArray, isNotNull, notInArray, or } from 'drizzle-orm'
import type { CalendarFacts, IssuedAudit, Owed, ToReview } from '../domain/calendar'
import { dayOf } from '../domain/days'
import type { Person } from '../domain/person'
import { recommendationStatuses } from '../domain/recommendation'
import { isSettled } from '../domain/recommendation-standing'
import { visibleAudits } from './audits'
import { allBankHolidays } from './bank-holidays'
import type { Reader } from './client'
import { meetingsBetween } from './meetings'
import { visibleRecommendations } from './recommendations'
import { audits, districts, recommendations, snapshots } from './schema'

const settled = recommendationStatuses.filter(isSettled)

/** What the calendar of a person is made of, for the days from one to another. */
export async function calendarFacts(
  reader: Reader,
  person: Person,
  from: string,
  to: string,
): Promise<CalendarFacts> {
  const planned = await meetingsBetween(reader, person, from, to)
  return {
    meetings: planned.map(({ calledOffAt, calledOffBecause, ...meeting }) => ({
      ...meeting,
      calledOffBecause: calledOffAt === null ? null : calledOffBecause,
    })),
    issued: await issuedAudits(reader, person),
    owed: await owedBetween(reader, person, from, to),
    toReview: await toReviewBetween(reader, person, from, to),
    bankHolidays: new Map((await allBankHolidays(reader)).map(({ day, name }) => [day, name])),
  }
}

/** The newest issue of every audit that the person may know of: a later one takes the place of an earlier one. */
async function issuedAudits(reader: Reader, person: Person): Promise<IssuedAudit[]> {
  const rows = await reader
    .select({
      auditId: snapshots.auditId,
      reference: audits.reference,
      version: snapshots.version,
      issuedAt: snapshots.issuedAt,
      challengesUntil: snapshots.challengesUntil,
    })
    .from(snapshots)
    .innerJoin(audits, eq(audits.id, snapshots.auditId))
    .where(visibleAudits(reader, person))
    .orderBy(desc(snapshots.version))
  const newest = new Map<string, IssuedAudit>()
  for (const { issuedAt, ...issue } of rows)
    if (!newest.has(issue.auditId)) newest.set(issue.auditId, { ...issue, issuedOn: dayOf(issuedAt) })
  return [...newest.values()]
}

async function owedBetween(reader: Reader, person: Person, from: string, to: string): Promise<Owed[]> {
  const { dueOn, meeting, meetingOn, district, status } = recommendations
  return reader
    .select({
      auditReference: audits.reference,
      ...{ district, districtName: districts.name, dueOn, meeting, meetingOn, recommendations: count() },
    })
    .from(recommendations)
    .innerJoin(audits, eq(audits.id, recommendations.auditId))
    .innerJoin(districts, eq(districts.code, district))
    .where(
      and(
        visibleRecommendations(reader, person),
        notInArray(status, [...settled, 'draft']),
        or(between(dueOn, from, to), between(meetingOn, from, to)),
      ),
    )
    .groupBy(audits.reference, district, districts.name, dueOn, meeting, meetingOn)
}

async function toReviewBetween(
  reader: Reader,
  person: Person,
  from: string,
  to: string,
): Promise<ToReview[]> {
  const { district, reviewOn, status } = recommendations
  const rows = await reader
    .select({ district, districtName: districts.name, reviewOn, recommendations: count() })
    .from(recommendations)
    .innerJoin(districts, eq(districts.code, district))
    .where(
      and(
        visibleRecommendations(reader, person),
        inArray(status, ['not accepted', 'closed risk accepted']),
        isNotNull(reviewOn),
        between(reviewOn, from, to),
      ),
    )
    .groupBy(district, districts.name, reviewOn)
  return rows.map(({ reviewOn: day, ...review }) => ({ ...review, reviewOn: day ?? '' }))
}
