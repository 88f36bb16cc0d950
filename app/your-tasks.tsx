import type { Escalation } from '@/db/escalations'
import type { YourWork } from '@/db/your-work'
import type { Task } from '@/components/task-list'
import { RagTag, Tag } from '@/components/tag'
import type { AuditStatus } from '@/domain/audit'
import { dayInWords, daysBetween, instantInWords } from '@/domain/days'
import { escalationWords } from '@/domain/escalation'
import { isOverdue, statusWords } from '@/domain/recommendation'

type Recommendation = YourWork['district'][number]

/** What was passed on at once and waits to be read; what it is stands in the register alone. */
export function escalationTasks(waiting: readonly Escalation[]): Task[] {
  return waiting.map(({ kind, auditReference, districtName, raisedByName, raisedAt }) => ({
    title: `${escalationWords[kind].label}: ${districtName}`,
    href: '/escalations',
    hint: `${auditReference}, passed on by ${raisedByName} on ${instantInWords(raisedAt)}.`,
    status: <Tag colour="red">Read and acknowledge</Tag>,
  }))
}

/** Cases to score, one task an audit. */
export function scoringTasks(work: YourWork): Task[] {
  return work.scoring.map(({ audit, open, all, firstOpenCase }) => ({
    title: `Score your cases of ${audit.reference}`,
    href: open > 0 && firstOpenCase ? `/cases/${firstOpenCase}` : `/audits/${audit.id}/cases`,
    hint: `${audit.title}. ${all - open} of ${all} finished.`,
    status:
      open === 0 ? 'Completed' : <Tag colour={open === all ? 'blue' : 'teal'}>{`${open} to score`}</Tag>,
  }))
}

const nextStep: Record<AuditStatus, { page: string; what: string } | undefined> = {
  planned: { page: 'population', what: 'Import the extract' },
  imported: { page: 'population', what: 'Freeze the population' },
  frozen: { page: 'sample', what: 'Draw the sample' },
  scoring: undefined,
  issued: undefined,
}

/** The next thing in each audit that the person leads. */
export function leadingTasks(work: YourWork): Task[] {
  const steps = work.leading.map(({ audit, finished, scores, sparesAsked, takenAway }): Task => {
    const next = nextStep[audit.status]
    if (next)
      return {
        title: `${next.what} of ${audit.reference}`,
        href: `/audits/${audit.id}/${next.page}`,
        hint: audit.title,
        status: <Tag>To do</Tag>,
      }
    if (takenAway > 0) return afterConflict(audit, takenAway)
    const allScored = scores > 0 && finished === scores
    return {
      title:
        scores === 0
          ? `Allocate the cases of ${audit.reference}`
          : allScored
            ? `Write up and issue ${audit.reference}`
            : `Follow the scoring of ${audit.reference}`,
      href: `/audits/${audit.id}/${scores === 0 ? 'allocation' : allScored ? 'findings' : 'cases'}`,
      hint: [
        audit.title,
        scores > 0 && `${finished} of ${scores} scores finished`,
        sparesAsked > 0 &&
          `${sparesAsked} ${sparesAsked === 1 ? 'case waits' : 'cases wait'} for your decision whether it is in scope`,
      ]
        .filter(Boolean)
        .join('. '),
      status:
        allScored || scores === 0 || sparesAsked > 0 ? <Tag>To do</Tag> : <Tag colour="grey">In work</Tag>,
    }
  })
  const voids = work.voids.map(({ audit, number }): Task => ({
    title: `Decide whether draw ${number} of ${audit.reference} is voided`,
    href: `/audits/${audit.id}/void-request`,
    hint: 'The lead auditor asks; a second lead auditor decides.',
    status: <Tag>To do</Tag>,
  }))
  return [...voids, ...steps]
}

/** Audits that nobody leads any more: any lead auditor can take one over. */
export function leaderlessTasks(work: YourWork): Task[] {
  return work.withoutLead.map(({ id, reference, title }) => ({
    title: `Take over ${reference}`,
    href: `/audits/${id}/lead`,
    hint: `${title}. Whoever led it cannot go on with it.`,
    status: <Tag>To do</Tag>,
  }))
}

/** A score that its scorer gave up stands in the way of the issue: it comes before everything else of the audit. */
function afterConflict(
  { id, reference, title }: YourWork['leading'][number]['audit'],
  takenAway: number,
): Task {
  const scores = takenAway === 1 ? 'One score has' : `${takenAway} scores have`
  return {
    title: `Give cases of ${reference} to somebody else`,
    href: `/audits/${id}/allocation`,
    hint: `${title}. ${scores} nobody since a conflict was declared.`,
    status: <Tag>To do</Tag>,
  }
}

const districtAsks: Partial<Record<Recommendation['status'], string>> = {
  issued: 'Respond to',
  returned: 'Look again at',
}

/** Recommendations that wait for the district, the most urgent first. */
export function districtTasks(work: YourWork, today: string): Task[] {
  return work.district.map((r) => ({
    title: `${districtAsks[r.status] ?? 'Act on'} ${r.reference}`,
    href: `/recommendations/${r.id}`,
    hint: shortened(r.wording),
    status: dueTag(r, today),
  }))
}

/** Closures to verify, then what is late anywhere. */
export function governanceTasks(work: YourWork, today: string): Task[] {
  return [
    ...work.closures.map((r): Task => ({
      title: `Verify the closure of ${r.reference}`,
      href: `/recommendations/${r.id}`,
      hint: shortened(r.wording),
      status: <Tag>To verify</Tag>,
    })),
    ...work.overdue.first.map((r): Task => ({
      title: `${r.reference} is overdue`,
      href: `/recommendations/${r.id}`,
      hint: `${statusWords[r.status]}. ${shortened(r.wording)}`,
      status: dueTag(r, today),
    })),
  ]
}

function dueTag(r: Recommendation, today: string) {
  if (!r.dueOn) return <Tag colour="grey">No due date</Tag>
  const days = daysBetween(today, r.dueOn)
  if (isOverdue(r, today))
    return <RagTag level="red" reason={`${-days} ${days === -1 ? 'day' : 'days'} late`} />
  return <RagTag level="amber" reason={days === 0 ? 'due today' : `due ${dayInWords(r.dueOn)}`} />
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`
}
