import { and, count, eq, inArray, isNotNull } from 'drizzle-orm'
import { dayOf } from '../domain/days'
import { allows } from '../domain/permissions'
import { districtsOf, hasRole, type Person } from '../domain/person'
import { statusGroups, type RecommendationStatus } from '../domain/recommendation'
import { workingDaysLeft } from '../domain/working-days'
import { auditsFor, auditSubject, type Audit } from './audits'
import { bankHolidayDays } from './bank-holidays'
import { challengeFor, challengeWindow, type ChallengeSubject } from './challenges'
import type { Reader } from './client'
import { answersTo, findingActionsWaitingIn, type FindingResponse } from './finding-responses'
import { audits, challenges, extensionRequests, recommendations } from './schema'

type AuditName = Pick<Audit, 'id' | 'reference' | 'title'>

/** What waits for the districts that somebody leads, beside their recommendations, and what waits for others. */
export interface DistrictHome {
  /** Audits with findings of the newest issue that the districts have not answered. */
  toAnswer: { audit: AuditName; findings: number; issuedAt: string }[]
  /** Audits whose answers can still be challenged, with the last day and how many working days are left. */
  toChallenge: { audit: AuditName; until: string; workingDays: number }[]
  /** What the districts said they would do about findings and have not done. */
  actions: { answer: FindingResponse; auditReference: string }[]
  waiting: WaitingCounts
}

/** How much waits for whom. */
export interface WaitingCounts {
  /** Recommendations that the district has yet to answer, and that it works on. */
  toRespond: number
  toActOn: number
  /** Governance has to verify these, or to agree these extensions. */
  toVerify: number
  toAgree: { id: string; reference: string }[]
  /** The audit team has to decide these challenges. */
  toDecide: { id: string; number: number; auditReference: string }[]
}

/** Undefined for whoever leads no district. */
export async function districtHome(
  reader: Reader,
  person: Person,
  today: string,
): Promise<DistrictHome | undefined> {
  const led = districtsOf(person, 'district lead')
  if (led.length === 0) return undefined
  const toAnswer: DistrictHome['toAnswer'] = []
  const toChallenge: DistrictHome['toChallenge'] = []
  const holidays = await bankHolidayDays(reader)
  for (const audit of (await auditsFor(reader, person)).filter(({ issuedAt }) => issuedAt !== null)) {
    const own = (await auditSubject(reader, audit)).districts.filter((code) => led.includes(code))
    const window = own.length > 0 ? await challengeWindow(reader, audit.id) : undefined
    if (!window) continue
    const { snapshot, until } = window
    const name = { id: audit.id, reference: audit.reference, title: audit.title }
    const answered = (await answersTo(reader, audit.id, own)).filter((a) => a.version === snapshot.version)
    const asked = snapshot.content.findings.flatMap(({ id, district }) =>
      own.filter((code) => district === null || district === code).map((code) => ({ id, code })),
    )
    const open = asked.filter(
      ({ id, code }) => !answered.some((a) => a.findingId === id && a.district === code),
    )
    if (open.length > 0)
      toAnswer.push({ audit: name, findings: open.length, issuedAt: dayOf(snapshot.issuedAt) })
    if (today <= until)
      toChallenge.push({ audit: name, until, workingDays: workingDaysLeft(today, until, holidays) })
  }
  return {
    toAnswer,
    toChallenge,
    actions: await findingActionsWaitingIn(reader, led),
    waiting: await waitingIn(reader, led),
  }
}

async function waitingIn(reader: Reader, districts: readonly string[]): Promise<WaitingCounts> {
  const rows = await reader
    .select({ status: recommendations.status, n: count() })
    .from(recommendations)
    .where(and(inArray(recommendations.district, [...districts]), isNotNull(recommendations.issuedAt)))
    .groupBy(recommendations.status)
  const among = (...statuses: RecommendationStatus[]) =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { n }) => sum + Number(n), 0)
  const toAgree = await reader
    .select({ id: recommendations.id, reference: recommendations.reference })
    .from(extensionRequests)
    .innerJoin(recommendations, eq(recommendations.id, extensionRequests.recommendationId))
    .where(and(eq(extensionRequests.waiting, true), inArray(recommendations.district, [...districts])))
    .orderBy(extensionRequests.askedAt)
  const toDecide = await reader
    .select({ id: challenges.id, number: challenges.number, auditReference: audits.reference })
    .from(challenges)
    .innerJoin(audits, eq(audits.id, challenges.auditId))
    .where(and(eq(challenges.waiting, true), inArray(challenges.district, [...districts])))
    .orderBy(challenges.raisedAt)
  return {
    toRespond: among(...statusGroups['to answer']),
    toActOn: among(...statusGroups['in work']),
    toVerify: among('closure proposed'),
    ...{ toAgree, toDecide },
  }
}

/** A challenge that waits, and whether the person may decide it themselves. */
export interface WaitingChallenge {
  subject: ChallengeSubject
  mayDecide: boolean
}

/**
 * The challenges that this person may decide, the one to be decided first at the top; and, of audits that they lead, those
 * that they may not: then they see to it that somebody can.
 */
export async function challengesToDecide(reader: Reader, person: Person): Promise<WaitingChallenge[]> {
  if (!hasRole(person, 'auditor') && !hasRole(person, 'lead auditor')) return []
  const rows = await reader
    .select({ id: challenges.id })
    .from(challenges)
    .where(eq(challenges.waiting, true))
    .orderBy(challenges.decideBy, challenges.number)
  const found: WaitingChallenge[] = []
  for (const { id } of rows) {
    const subject = await challengeFor(reader, id, person)
    if (!subject) continue
    const mayDecide = allows('decide a challenge', person, subject)
    if (mayDecide || subject.leadId === person.id) found.push({ subject, mayDecide })
  }
  return found
}
