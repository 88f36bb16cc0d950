import { Tag } from '@/components/tag'
import type { YourWork } from '@/db/your-work'
import type { AuditStatus } from '@/domain/audit'
import type { WorkItem } from './your-tasks'

type Led = YourWork['leading'][number]

const nextStep: Record<AuditStatus, { page: string; what: string } | undefined> = {
  planned: { page: 'population', what: 'Import the extract' },
  imported: { page: 'population', what: 'Freeze the population' },
  frozen: { page: 'sample', what: 'Draw the sample' },
  scoring: undefined,
  issued: undefined,
}

/** What others wait for in the audits that the person leads, and the next thing in each. */
export function leadingTasks(work: YourWork): WorkItem[] {
  const voids = work.voids.map(({ audit, number }): WorkItem => ({
    ...{ urgency: 'others wait for it', when: null },
    title: `Decide whether draw ${number} of ${audit.reference} is voided`,
    href: `/audits/${audit.id}/void-request`,
    hint: 'The lead auditor asks; a second lead auditor decides.',
    status: <Tag>To do</Tag>,
  }))
  return [...voids, ...work.leading.flatMap((led) => [...decisions(led), nextOf(led)])]
}

/** What stands in the way of others until the lead auditor decides it. */
function decisions({ audit, takenAway, sparesAsked, toRule }: Led): WorkItem[] {
  const { id, reference, title } = audit
  const item = (what: string, page: string, count: number, one: string, many: string): WorkItem[] =>
    count === 0
      ? []
      : [
          {
            ...{ urgency: 'others wait for it', when: null },
            title: what,
            href: `/audits/${id}/${page}`,
            hint: `${title}. ${count === 1 ? one : `${count} ${many}`}`,
            status: <Tag>To do</Tag>,
          },
        ]
  return [
    // A score that its scorer gave up stands in the way of the issue.
    ...item(
      `Give cases of ${reference} to somebody else`,
      'allocation',
      takenAway,
      'One score has nobody since a conflict was declared.',
      'scores have nobody since a conflict was declared.',
    ),
    ...item(
      `Rule on the disagreements of ${reference}`,
      'moderation',
      toRule,
      'Two scores of one case differ.',
      'cases have two scores that differ.',
    ),
    ...item(
      `Decide the scope of cases of ${reference}`,
      'cases',
      sparesAsked,
      'One case waits for your decision whether it is in scope.',
      'cases wait for your decision whether they are in scope.',
    ),
  ]
}

function nextOf({ audit, finished, scores }: Led): WorkItem {
  const { id, reference, title, status } = audit
  const next = nextStep[status]
  if (next)
    return {
      ...{ urgency: 'own work', when: null },
      title: `${next.what} of ${reference}`,
      href: `/audits/${id}/${next.page}`,
      hint: title,
      status: <Tag>To do</Tag>,
    }
  const allScored = scores > 0 && finished === scores
  const follow = scores > 0 && !allScored
  return {
    ...{ urgency: follow ? 'in its own time' : 'own work', when: null },
    title:
      scores === 0
        ? `Allocate the cases of ${reference}`
        : allScored
          ? `Write up and issue ${reference}`
          : `Follow the scoring of ${reference}`,
    href: `/audits/${id}/${scores === 0 ? 'allocation' : allScored ? 'findings' : 'cases'}`,
    hint: [title, scores > 0 && `${finished} of ${scores} scores finished`].filter(Boolean).join('. '),
    status: follow ? <Tag colour="grey">In work</Tag> : <Tag>To do</Tag>,
  }
}

/** Audits that nobody leads any more: any lead auditor can take one over. */
export function leaderlessTasks(work: YourWork): WorkItem[] {
  return work.withoutLead.map(({ id, reference, title }) => ({
    ...{ urgency: 'others wait for it', when: null },
    title: `Take over ${reference}`,
    href: `/audits/${id}/lead`,
    hint: `${title}. Whoever led it cannot go on with it.`,
    status: <Tag>To do</Tag>,
  }))
}
