import type { TimelineItem } from '@/components/timeline'
import type { History } from '@/db/recommendation-history'
import type { Recommendation } from '@/db/recommendations'
import { dayInWords, instantInWords } from '@/domain/days'

/** Everything that happened to a recommendation since it was issued, newest first. */
export function timelineItems(
  recommendation: Recommendation,
  { responses, actions, updates, dueDateChanges, requests }: History,
  names: ReadonlyMap<string, string>,
): TimelineItem[] {
  const by = (id: string) => names.get(id) ?? 'somebody who is no longer known'
  const item = (at: string, who: string | undefined, title: string, text?: string, evidence?: string) => ({
    at,
    title,
    when: instantInWords(at),
    ...(who === undefined ? {} : { by: by(who) }),
    children: (text || evidence) && (
      <>
        {text && <p className="govuk-body app-typed">{text}</p>}
        {evidence && <p className="govuk-body">Evidence: {evidence}</p>}
      </>
    ),
  })
  const { issuedAt } = recommendation
  return [
    ...(issuedAt ? [item(issuedAt, undefined, 'Issued to the district')] : []),
    ...responses.map((r) =>
      item(
        r.respondedAt,
        r.respondedBy,
        responseTitles[r.decision],
        [r.reason, signature(r)].filter(Boolean).join('\n'),
      ),
    ),
    ...actions.flatMap((a) => [
      item(a.addedAt, a.addedBy, 'Action added', `${a.what}\n${a.ownerName}, due ${dayInWords(a.dueOn)}`),
      ...(a.doneAt ? [item(a.doneAt, undefined, 'Action done', a.what)] : []),
    ]),
    ...updates.map((u) => {
      const text = u.signedName ? `${u.text}\nAccepted by: ${u.signedName}, ${u.signedRank}` : u.text
      return item(u.at, u.by, updateTitles[u.kind], text, u.evidence)
    }),
    ...requests.flatMap((r) => [
      item(
        r.askedAt,
        r.askedBy,
        `Extension asked for: from ${dayInWords(r.from)} to ${dayInWords(r.to)}`,
        r.reason,
      ),
      ...(r.decidedAt && r.decidedBy && r.decision
        ? [item(r.decidedAt, r.decidedBy, decisionTitles[r.decision], r.decisionReason)]
        : []),
    ]),
    ...dueDateChanges.map((c) =>
      item(
        c.changedAt,
        c.changedBy,
        `Due date moved from ${dayInWords(c.from)} to ${dayInWords(c.to)}`,
        c.reason,
      ),
    ),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** 'Signed: Chris Dunmore, DCI, on behalf of Ch Supt Lowe'. */
function signature({
  signedName,
  signedRank,
  onBehalfOf,
}: {
  signedName: string
  signedRank: string
  onBehalfOf: string
}): string {
  return `Signed: ${signedName}, ${signedRank}${onBehalfOf ? `, on behalf of ${onBehalfOf}` : ''}`
}

const decisionTitles = {
  agreed: 'Extension agreed',
  declined: 'Extension declined',
  withdrawn: 'Extension no longer asked for',
} as const

const responseTitles = {
  accepted: 'Accepted',
  'accepted in part': 'Accepted in part',
  'not accepted': 'Not accepted',
} as const

const updateTitles = {
  update: 'Progress',
  'closure proposed': 'Closure proposed',
  'closure returned': 'Closure returned',
  'closure verified': 'Closure verified',
  superseded: 'Closed: another one takes its place',
  'risk accepted': 'Closed: the risk is accepted',
  reopened: 'Reopened',
} as const
