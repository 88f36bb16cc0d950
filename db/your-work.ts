import { and, asc, count, eq, inArray, isNotNull, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import type { Turn } from '../domain/allocation-of-work'
import { districtsOf, hasRole, type Person } from '../domain/person'
import { inWork } from '../domain/recommendation'
import { auditsWithoutLead } from './audit-leads'
import type { Reader } from './client'
import { byCodePoints } from './columns'
import { audits, draws, extensionRequests, recommendations, sampleCases, scores } from './schema'
import { actionsWaitingIn, rulingsAwaitedIn, type WaitingAction } from './waiting-work'

type Audit = typeof audits.$inferSelect
type Recommendation = typeof recommendations.$inferSelect

/** What waits for one person. Each part is there only for those whose role has it. */
export interface YourWork {
  /** Cases allocated to the person, by audit and turn: how many are not finished, of how many. */
  scoring: {
    audit: Pick<Audit, 'id' | 'reference' | 'title'>
    turn: Turn
    open: number
    all: number
    firstOpenCase: string | null
  }[]
  /** Audits that the person leads and that are not issued, with how far scoring is. */
  leading: {
    audit: Audit
    finished: number
    scores: number
    sparesAsked: number
    takenAway: number
    /** Cases in which two scores differ and nobody has ruled. */
    toRule: number
  }[]
  /** Audits whose lead cannot go on with them, and that are not issued. */
  withoutLead: Pick<Audit, 'id' | 'reference' | 'title'>[]
  /** Draws that another lead auditor asks a second person to void. */
  voids: { audit: Pick<Audit, 'id' | 'reference' | 'title'>; number: number }[]
  /** Recommendations to the person's districts that wait for the district, most urgent first. */
  district: Recommendation[]
  /** Actions of the person's districts that are not done, the earliest due first. */
  actions: WaitingAction[]
  /** Closures that wait to be verified, longest waiting first. */
  closures: Recommendation[]
  /** Extensions that wait to be agreed, longest waiting first, with the day that is asked for. */
  extensions: { recommendation: Recommendation; to: string; askedAt: string }[]
  /** Refusals and accepted risks whose day of review has come, the longest first. */
  reviews: Recommendation[]
  /** Recommendations past their due date, oldest first, at most ten, and how many there are. */
  overdue: { first: Recommendation[]; all: number }
}

const auditName = { id: audits.id, reference: audits.reference, title: audits.title }

/** Gathers what waits for a person on a day ('YYYY-MM-DD'). */
export async function yourWork(reader: Reader, person: Person, today: string): Promise<YourWork> {
  const led = districtsOf(person, 'district lead')
  const governs = hasRole(person, 'governance')
  const leads = hasRole(person, 'lead auditor')
  return {
    scoring: await scoringOf(reader, person),
    leading: leads ? await ledBy(reader, person) : [],
    withoutLead: leads ? (await auditsWithoutLead(reader)).filter(({ status }) => status !== 'issued') : [],
    voids: leads ? await voidsFor(reader, person) : [],
    district: led.length > 0 ? await waitingForDistricts(reader, led) : [],
    actions: await actionsWaitingIn(reader, led),
    closures: governs ? await closuresToVerify(reader, person) : [],
    extensions: governs ? await extensionsToAgree(reader, person) : [],
    reviews: governs ? await refusalsToReview(reader, today) : [],
    overdue: governs ? await overdueEverywhere(reader, today) : { first: [], all: 0 },
  }
}

const finished = sql<number>`sum(case when ${scores.status} = 'finished' then 1 else 0 end)`

/** Scores of a standing draw whose case is still in the sample. */
const counts = and(eq(draws.standing, true), isNull(sampleCases.outOfScopeAt))

async function scoringOf(reader: Reader, person: Person): Promise<YourWork['scoring']> {
  const rows = await reader
    .select({ audit: auditName, turn: scores.turn, all: count(), finished })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .innerJoin(audits, eq(audits.id, scores.auditId))
    .where(
      and(eq(scores.scorerId, person.id), eq(audits.status, 'scoring'), isNull(scores.takenAwayAt), counts),
    )
    .groupBy(audits.id, audits.reference, audits.title, scores.turn)
    .orderBy(asc(byCodePoints(audits.reference)), asc(scores.turn))
  const first = await firstOpenCases(reader, person)
  return rows.map(({ audit, turn, all, finished: done }) => ({
    ...{ audit, turn, all, open: all - Number(done) },
    firstOpenCase: first.get(`${audit.id} ${turn}`) ?? null,
  }))
}

async function firstOpenCases(reader: Reader, person: Person): Promise<Map<string, string>> {
  const rows = await reader
    .select({ auditId: scores.auditId, caseId: scores.caseId, turn: scores.turn })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(
      and(eq(scores.scorerId, person.id), ne(scores.status, 'finished'), isNull(scores.takenAwayAt), counts),
    )
    // What is begun comes before what is not, then the order of the sheet.
    .orderBy(asc(scores.status), asc(sampleCases.district), asc(sampleCases.number))
  return new Map(rows.reverse().map(({ auditId, caseId, turn }) => [`${auditId} ${turn}`, caseId]))
}

async function ledBy(reader: Reader, person: Person): Promise<YourWork['leading']> {
  const own = await reader
    .select()
    .from(audits)
    .where(and(eq(audits.leadId, person.id), ne(audits.status, 'issued')))
    .orderBy(asc(audits.createdAt))
  const progress = await reader
    .select({ auditId: scores.auditId, all: count(), finished, takenAway: count(scores.takenAwayAt) })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .innerJoin(audits, eq(audits.id, scores.auditId))
    .where(and(eq(audits.leadId, person.id), counts))
    .groupBy(scores.auditId)
  const asked = await reader
    .select({ auditId: sampleCases.auditId, n: count() })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .innerJoin(audits, eq(audits.id, sampleCases.auditId))
    .where(and(eq(audits.leadId, person.id), isNotNull(sampleCases.spareAsked), counts))
    .groupBy(sampleCases.auditId)
  const toRule = new Map<string, number>()
  for (const { id, status } of own)
    if (status === 'scoring') toRule.set(id, await rulingsAwaitedIn(reader, id))
  return own.map((audit) => {
    const scored = progress.find((row) => row.auditId === audit.id)
    return {
      audit,
      finished: Number(scored?.finished ?? 0),
      scores: scored?.all ?? 0,
      takenAway: scored?.takenAway ?? 0,
      toRule: toRule.get(audit.id) ?? 0,
      sparesAsked: asked.find((row) => row.auditId === audit.id)?.n ?? 0,
    }
  })
}

async function voidsFor(reader: Reader, person: Person): Promise<YourWork['voids']> {
  return reader
    .select({ audit: auditName, number: draws.number })
    .from(draws)
    .innerJoin(audits, eq(audits.id, draws.auditId))
    .where(and(eq(draws.standing, true), isNotNull(draws.voidAskedBy), ne(draws.voidAskedBy, person.id)))
}

async function waitingForDistricts(reader: Reader, districts: string[]): Promise<Recommendation[]> {
  return reader
    .select()
    .from(recommendations)
    .where(
      and(
        inArray(recommendations.district, districts),
        isNotNull(recommendations.issuedAt),
        inArray(recommendations.status, ['issued', ...inWork]),
      ),
    )
    .orderBy(asc(recommendations.dueOn), asc(byCodePoints(recommendations.reference)))
    .limit(50)
}

async function closuresToVerify(reader: Reader, person: Person): Promise<Recommendation[]> {
  return reader
    .select()
    .from(recommendations)
    .where(
      and(eq(recommendations.status, 'closure proposed'), ne(recommendations.closureProposedBy, person.id)),
    )
    .orderBy(asc(recommendations.dueOn), asc(byCodePoints(recommendations.reference)))
    .limit(50)
}

async function extensionsToAgree(reader: Reader, person: Person): Promise<YourWork['extensions']> {
  return reader
    .select({
      recommendation: recommendations,
      to: extensionRequests.to,
      askedAt: extensionRequests.askedAt,
    })
    .from(extensionRequests)
    .innerJoin(recommendations, eq(recommendations.id, extensionRequests.recommendationId))
    .where(and(eq(extensionRequests.waiting, true), ne(extensionRequests.askedBy, person.id)))
    .orderBy(asc(extensionRequests.askedAt))
    .limit(50)
}

async function refusalsToReview(reader: Reader, today: string): Promise<Recommendation[]> {
  return reader
    .select()
    .from(recommendations)
    .where(
      and(
        inArray(recommendations.status, ['not accepted', 'closed risk accepted']),
        lte(recommendations.reviewOn, today),
      ),
    )
    .orderBy(asc(recommendations.reviewOn), asc(byCodePoints(recommendations.reference)))
    .limit(50)
}

async function overdueEverywhere(reader: Reader, today: string): Promise<YourWork['overdue']> {
  const late = and(
    lt(recommendations.dueOn, today),
    inArray(recommendations.status, ['issued', ...inWork, 'closure proposed']),
  )
  const [all] = await reader.select({ n: count() }).from(recommendations).where(late)
  const first = await reader
    .select()
    .from(recommendations)
    .where(late)
    .orderBy(asc(recommendations.dueOn))
    .limit(10)
  return { first, all: all?.n ?? 0 }
}
