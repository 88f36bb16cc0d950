import type { AuditSubject } from '../db/audits'
import { bankHolidayDays } from '../db/bank-holidays'
import type { Writer } from '../db/client'
import { moderationLeft } from '../db/moderation-left'
import { changeRecommendation } from '../db/recommendations'
import { insertSnapshot, markIssued, newestSnapshot } from '../db/snapshots'
import { trailHead } from '../db/trail'
import { writeUpNow, type ReadRecommendation } from '../db/write-ups'
import { lastDayToChallenge } from '../domain/challenge'
import { dayOf } from '../domain/days'
import { event, type TrailEvent } from '../domain/events'
import { newId } from '../domain/identity'
import type { Person } from '../domain/person'
import { obstacles } from '../domain/readiness'
import { recommendationAfter } from '../domain/recommendation'
import { snapshotHash, type SnapshotContent } from '../domain/snapshot'
import { refuse, type Refused } from './command'

interface Publishing {
  person: Person
  now: string
  /** What has changed since the version before; '' for the first. */
  reason: string
  /** A ruling on a challenge opens no new time in which to challenge: the day of the version before stays. */
  after: 'an issue' | 'a ruling'
}

type Published = { done: true; version: number; sha256: string; event: TrailEvent }

/**
 * Freezes the work as it stands as the next version and gives its drafts to their districts, or refuses with everything
 * that is in the way.
 */
export async function publishVersion(
  writer: Writer,
  { audit, auditId, ...rest }: AuditSubject,
  { person, now, reason, after }: Publishing,
): Promise<Published | Refused> {
  const state = await writeUpNow(writer, audit)
  if (!state) return refuse('not now', 'No case is drawn. Draw the sample first.')
  const moderation = await moderationLeft(writer, auditId)
  const { findings, recommendations } = state
  const inTheWay = obstacles({ ...state.tallies, moderation, findings, recommendations }, dayOf(now))
  if (inTheWay.length > 0)
    return refuse(
      'not now',
      inTheWay.map(({ sentence }) => ({ field: '', message: sentence + hint[after] })),
    )
  const earlier = await newestSnapshot(writer, auditId)
  if (earlier && !reason)
    return refuse('invalid', [{ field: 'reason', message: 'Enter what has changed since the last version' }])
  await giveDrafts(writer, recommendations, now)
  const version = (earlier?.version ?? 0) + 1
  const { criteria, districts, strata } = state.tallies
  const content: SnapshotContent = {
    format: 1,
    ...state.writeUp,
    ...{ version, issuedAt: now, issuedBy: person.name, reason: reason || 'First issue' },
    tallies: { criteria, districts, strata },
    trail: await trailHead(writer),
  }
  const sha256 = snapshotHash(content)
  const kept = after === 'a ruling' ? (earlier?.challengesUntil ?? null) : null
  await insertSnapshot(writer, {
    ...{ id: newId(), auditId, version, issuedBy: person.id, issuedAt: now },
    ...{ reason: content.reason, sha256, content },
    challengesUntil: kept ?? lastDayToChallenge(firstDay(after, earlier, now), await bankHolidayDays(writer)),
  })
  await markIssued(writer, auditId, { status: 'issued', by: person.id, at: now })
  const names = districts.map(({ name }) => name).join(', ')
  const subject = { ...rest, audit, auditId }
  return {
    done: true,
    version,
    sha256,
    event: event('audit issued', subject, { version, districts: names, sha256 }),
  }
}

const hint = {
  'an issue': '',
  'a ruling':
    ' The ruling comes with a new version: the lead auditor has to reopen the audit and put this right first.',
}

/** The day from which the time to challenge is counted. */
function firstDay(
  after: Publishing['after'],
  earlier: { issuedAt: string } | undefined,
  now: string,
): string {
  return dayOf(after === 'a ruling' && earlier ? earlier.issuedAt : now)
}

/**
 * From now on the drafts are the districts': worded with the figures of this issue, and with the day that they were asked
 * for, which stays beside any later one.
 */
async function giveDrafts(writer: Writer, all: readonly ReadRecommendation[], now: string): Promise<void> {
  for (const recommendation of all) {
    const next = recommendationAfter('issue', recommendation.status)
    if ('sentence' in next) continue
    const { wording, typedWording, bound, dueOn } = recommendation
    await changeRecommendation(writer, recommendation, {
      ...{ status: next.to, issuedAt: now, originalDueOn: dueOn, wording, typedWording, bound },
    })
  }
}
