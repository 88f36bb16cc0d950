import { Tag } from '@/components/tag'
import type { DistrictHome, WaitingChallenge } from '@/db/district-home'
import { dayInWords, daysBetween } from '@/domain/days'
import { urgencyOfDue } from '@/domain/urgency'
import type { WorkItem } from './your-tasks'

/** What was issued to the district and waits for its answer, or can still be challenged. */
export function newToDistrict({ toAnswer, toChallenge }: DistrictHome): WorkItem[] {
  return [
    ...toChallenge.map(({ audit, until, workingDays }): WorkItem => ({
      ...{ urgency: 'due soon', when: until },
      title: `Challenge what is wrong in fact in ${audit.reference}`,
      href: `/audits/${audit.id}/findings`,
      hint: `${audit.title}. An answer is challenged at its case, until the end of ${dayInWords(until)}.`,
      status: <Tag colour={workingDays <= 2 ? 'orange' : 'blue'}>{leftInWords(workingDays)}</Tag>,
    })),
    ...toAnswer.map(({ audit, findings, issuedAt }): WorkItem => ({
      ...{ urgency: 'others wait for it', when: issuedAt },
      title: `Answer ${findings === 1 ? '1 finding' : `${findings} findings`} of ${audit.reference}`,
      href: `/audits/${audit.id}/answers`,
      hint: `${audit.title}, issued ${dayInWords(issuedAt)}. Agree, agree in part or disagree.`,
      status: <Tag colour="blue">New</Tag>,
    })),
  ]
}

function leftInWords(workingDays: number): string {
  if (workingDays === 0) return 'Last day'
  return workingDays === 1 ? '1 working day left' : `${workingDays} working days left`
}

/** What the district said it would do about findings. */
export function findingActionTasks({ actions }: DistrictHome, today: string): WorkItem[] {
  return actions.map(({ answer: { auditId, action, actionOwner, actionDueOn }, auditReference }) => ({
    ...urgencyOfDue(actionDueOn, today),
    title: `Action on a finding of ${auditReference}`,
    href: `/audits/${auditId}/answers`,
    hint: `${actionOwner}: ${action}`,
    status: dueTag(actionDueOn ?? today, today),
  }))
}

/** Challenges that the person may decide, or has to find somebody for, with the day by which. */
export function challengeTasks(waiting: readonly WaitingChallenge[], today: string): WorkItem[] {
  return waiting.map(({ subject: { challenge, criterion, audit }, mayDecide }) => ({
    ...urgencyOfDue(challenge.decideBy, today),
    title: `${mayDecide ? 'Decide' : 'See that somebody decides'} challenge ${challenge.number} of ${audit.audit.reference}`,
    href: `/challenges/${challenge.id}`,
    hint: `${criterion}. To be decided within five working days, by ${dayInWords(challenge.decideBy)}.${mayDecide ? '' : ' You may not: you scored the case or ruled on it. Add an auditor to the audit where nobody else can.'}`,
    status: dueTag(challenge.decideBy, today),
  }))
}

function dueTag(day: string, today: string) {
  const late = daysBetween(day, today)
  if (late > 0) return <Tag colour="red">{`${late} ${late === 1 ? 'day' : 'days'} late`}</Tag>
  return <Tag colour="orange">{late === 0 ? 'Due today' : `Due ${dayInWords(day)}`}</Tag>
}
