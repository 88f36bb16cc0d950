import { auditFor, type AuditSubject } from '../db/audits'
import { bankHolidayDays } from '../db/bank-holidays'
import type { Writer } from '../db/client'
import { moderationLeft } from '../db/moderation-left'
import { changeRecommendation, recommendationsToIssue } from '../db/recommendations'
import { insertSnapshot, markIssued, newestSnapshot } from '../db/snapshots'
import { trailHead } from '../db/trail'
import { writeUpNow } from '../db/write-ups'
import { auditAfter } from '../domain/audit'
import { lastDayToChallenge } from '../domain/challenge'
import { dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { obstacles } from '../domain/readiness'
import { recommendationAfter } from '../domain/recommendation'
import { snapshotHash, type SnapshotContent } from '../domain/snapshot'
import { command, done, refuse } from './command'
import { issueAuditInput } from './issue-audit.input'

/**
 * Publishes an audit's results to its districts: frozen with a hash, its drafts given to their districts, all in one
 * transaction, so that nobody sees anything earlier than anybody else.
 */
export const issueAudit = command('issue an audit', {
  may: {
    permission: 'issue an audit',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: issueAuditInput,
  run: async ({ writer, subject, person, now }, { reason }) => {
    const next = auditAfter('issue', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const state = await writeUpNow(writer, subject.audit)
    if (!state) return refuse('not now', 'No case is drawn. Draw the sample first.')
    const recommendations = await recommendationsToIssue(writer, subject.auditId)
    const moderation = await moderationLeft(writer, subject.auditId)
    const facts = { ...state.tallies, moderation, findings: state.findings, recommendations }
    const inTheWay = obstacles(facts, dayOf(now))
    if (inTheWay.length > 0)
      return refuse(
        'not now',
        inTheWay.map(({ sentence }) => ({ field: '', message: sentence })),
      )
    const earlier = await newestSnapshot(writer, subject.auditId)
    if (earlier && !reason)
      return refuse('invalid', [
        { field: 'reason', message: 'Enter what has changed since the last version' },
      ])

    await giveDrafts(writer, subject, now)
    const version = (earlier?.version ?? 0) + 1
    const { criteria, districts, strata } = state.tallies
    const content: SnapshotContent = {
      format: 1,
      ...state.writeUp,
      version,
      issuedAt: now,
      issuedBy: person.name,
      reason: reason || 'First issue',
      tallies: { criteria, districts, strata },
      trail: await trailHead(writer),
    }
    const sha256 = snapshotHash(content)
    await insertSnapshot(writer, {
      id: newId(),
      auditId: subject.auditId,
      version,
      issuedBy: person.id,
      issuedAt: now,
      reason: content.reason,
      sha256,
      content,
      challengesUntil: lastDayToChallenge(dayOf(now), await bankHolidayDays(writer)),
    })
    await markIssued(writer, subject.auditId, { status: next.to, by: person.id, at: now })
    const names = districts.map(({ name }) => name).join(', ')
    return done({ version, sha256 }, event('audit issued', subject, { version, districts: names, sha256 }))
  },
})

/** From now on the drafts are the districts': with the day that they were asked for, which stays beside any later one. */
async function giveDrafts(writer: Writer, { auditId }: AuditSubject, now: string): Promise<void> {
  for (const recommendation of await recommendationsToIssue(writer, auditId)) {
    const next = recommendationAfter('issue', recommendation.status)
    if ('sentence' in next) continue
    await changeRecommendation(writer, recommendation, {
      status: next.to,
      issuedAt: now,
      originalDueOn: recommendation.dueOn,
    })
  }
}
