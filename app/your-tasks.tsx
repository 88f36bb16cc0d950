import type { Escalation } from '@/db/escalations'
import type { YourWork } from '@/db/your-work'
import type { Task } from '@/components/task-list'
import { RagTag, Tag } from '@/components/tag'
import { dayInWords, daysBetween, instantInWords } from '@/domain/days'
import { escalationWords } from '@/domain/escalation'
import { statusWords } from '@/domain/recommendation'
import { isOverdue } from '@/domain/recommendation-standing'
import { urgencyOfDue, type Urgency, type Urgent } from '@/domain/urgency'

/** Something that waits for the person, with how urgent it is. */
export type WorkItem = Task & Urgent & { fresh?: boolean }

type Recommendation = YourWork['district'][number]

/** Tasks that are all equally urgent, in the order in which they came. */
export const asUrgent = (urgency: Urgency, tasks: readonly Task[]): WorkItem[] =>
  tasks.map((task) => ({ ...task, urgency, when: null }))

/** What was passed on at once and waits to be read; what it is stands in the register alone. */
export function escalationTasks(waiting: readonly Escalation[]): WorkItem[] {
  return waiting.map(({ kind, auditReference, districtName, raisedByName, raisedAt }) => ({
    ...{ urgency: kind === 'risk now' ? 'somebody may be at risk' : 'passed on at once', when: raisedAt },
    title: `${escalationWords[kind].label}: ${districtName}`,
    href: '/escalations',
    hint: `${auditReference}, passed on by ${raisedByName} on ${instantInWords(raisedAt)}.`,
    status: <Tag colour="red">Read and acknowledge</Tag>,
  }))
}

/**
 * Cases to score, one task an audit and turn, second scores before the first: the other one of them is often in. What is
 * finished waits for nobody.
 */
export function scoringTasks(work: YourWork): WorkItem[] {
  const open = work.scoring.filter((one) => one.open > 0)
  const inOrder = [
    ...open.filter(({ turn }) => turn === 'second'),
    ...open.filter(({ turn }) => turn === 'first'),
  ]
  return inOrder.map(({ audit, turn, open: left, all, firstOpenCase }) => ({
    ...{ urgency: 'own work', when: null },
    title:
      turn === 'second'
        ? `Give your second scores of ${audit.reference}`
        : `Score your cases of ${audit.reference}`,
    href: firstOpenCase ? `/cases/${firstOpenCase}` : `/audits/${audit.id}/cases`,
    hint: `${audit.title}. ${all - left} of ${all} finished.`,
    status: <Tag colour={left === all ? 'blue' : 'teal'}>{`${left} to score`}</Tag>,
  }))
}

const districtAsks: Partial<Record<Recommendation['status'], string>> = {
  issued: 'Respond to',
  returned: 'Look again at',
  reopened: 'Answer anew or go on with',
}

/** Whether a task is something that the district has yet to answer. */
export const isNew = ({ fresh }: WorkItem) => fresh === true

/** Recommendations and actions that wait for the district. */
export function districtTasks(work: YourWork, today: string): WorkItem[] {
  return [
    ...work.district.map((r): WorkItem => ({
      ...urgencyOfDue(r.dueOn, today),
      fresh: r.status === 'issued' || r.status === 'reopened',
      title: `${districtAsks[r.status] ?? 'Act on'} ${r.reference}`,
      href: `/recommendations/${r.id}`,
      hint: shortened(r.wording),
      status: dueTag(r, today),
    })),
    ...work.actions.map((action): WorkItem => ({
      ...urgencyOfDue(action.dueOn, today),
      title: `Action for ${action.reference}`,
      href: `/recommendations/${action.recommendationId}`,
      hint: `${action.ownerName}: ${shortened(action.what)}`,
      status: dayTag(action.dueOn, today),
    })),
  ]
}

/** Closures to verify, extensions to agree, refusals to look at again, and what is late anywhere. */
export function governanceTasks(work: YourWork, today: string): WorkItem[] {
  return [
    ...work.closures.map((r): WorkItem => ({
      ...{ urgency: 'others wait for it', when: r.dueOn },
      title: `Verify the closure of ${r.reference}`,
      href: `/recommendations/${r.id}`,
      hint: shortened(r.wording),
      status: <Tag>To verify</Tag>,
    })),
    ...work.extensions.map(({ recommendation: r, to, askedAt }): WorkItem => ({
      ...{ urgency: 'others wait for it', when: askedAt },
      title: `Agree or decline the extension of ${r.reference}`,
      href: `/recommendations/${r.id}`,
      hint: `To ${dayInWords(to)}. ${shortened(r.wording)}`,
      status: <Tag>To agree</Tag>,
    })),
    ...work.reviews.map((r): WorkItem => ({
      ...urgencyOfDue(r.reviewOn, today),
      title: `Look again at ${r.reference}`,
      href: `/recommendations/${r.id}`,
      hint: `${statusWords[r.status]}. ${shortened(r.wording)}`,
      status: <Tag colour="grey">{`review ${dayInWords(r.reviewOn ?? today)}`}</Tag>,
    })),
    ...work.overdue.first.map((r): WorkItem => ({
      ...urgencyOfDue(r.dueOn, today),
      title: `${r.reference} is overdue`,
      href: `/recommendations/${r.id}`,
      hint: `${statusWords[r.status]}. ${shortened(r.wording)}`,
      status: dueTag(r, today),
    })),
  ]
}

function dueTag(r: Recommendation, today: string) {
  if (!r.dueOn) return <Tag colour="grey">No due date</Tag>
  return isOverdue(r, today) || daysBetween(today, r.dueOn) >= 0 ? (
    dayTag(r.dueOn, today)
  ) : (
    <Tag colour="grey">{`was due ${dayInWords(r.dueOn)}`}</Tag>
  )
}

function dayTag(dueOn: string, today: string) {
  const days = daysBetween(today, dueOn)
  if (days < 0) return <RagTag level="red" reason={`${-days} ${days === -1 ? 'day' : 'days'} late`} />
  return <RagTag level="amber" reason={days === 0 ? 'due today' : `due ${dayInWords(dueOn)}`} />
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`
}
