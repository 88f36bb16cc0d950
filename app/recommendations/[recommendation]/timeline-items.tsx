import type { TimelineItem } from '@/components/timeline'
import type { History } from '@/db/recommendation-history'
import type { Recommendation } from '@/db/recommendations'
import { dayInWords, instantInWords } from '@/domain/days'

/** Everything that happened to a recommendation since it was issued, newest first. */
export function timelineItems(
  recommendation: Recommendation,
  { responses, actions, updates, dueDateChanges }: History,
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
        [r.reason, `Signed: ${r.signedName}, ${r.signedRank}`].filter(Boolean).join('\n'),
      ),
    ),
    ...actions.flatMap((a) => [
      item(a.addedAt, a.addedBy, 'Action added', `${a.what}\n${a.ownerName}, due ${dayInWords(a.dueOn)}`),
      ...(a.doneAt ? [item(a.doneAt, undefined, 'Action done', a.what)] : []),
    ]),
    ...updates.map((u) => item(u.at, u.by, updateTitles[u.kind], u.text, u.evidence)),
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
} as const
