import type { AuditSubject } from '@/db/audits'
import type { AuditStatus } from '@/domain/audit'
import { allows, type Permission, type Person } from '@/domain/permissions'
import { auditAddress, type AuditPlace } from './audit-page'

export type StepState = 'done' | 'to do' | 'in work' | 'not yet'

export interface Step {
  title: string
  /** What happens in it, and who does it. */
  hint: string
  state: StepState
  /** Where it is done or looked at; nothing before it can begin. */
  place: AuditPlace
}

interface StepRule {
  title: string
  hint: string
  place: AuditPlace
  /** The state of the step in each state of the audit, in the order planned, imported, frozen, scoring, issued. */
  states: readonly [StepState, StepState, StepState, StepState, StepState]
}

const order: readonly AuditStatus[] = ['planned', 'imported', 'frozen', 'scoring', 'issued']

const steps: readonly StepRule[] = [
  {
    title: 'Plan',
    hint: 'What is asked, of which crimes, in which districts. Can be changed until the freeze.',
    place: 'Plan',
    states: ['done', 'done', 'done', 'done', 'done'],
  },
  {
    title: 'Import the extract',
    hint: 'The file of crimes is checked whole; nothing is imported while a row has a problem.',
    place: 'Population',
    states: ['to do', 'done', 'done', 'done', 'done'],
  },
  {
    title: 'Freeze the population',
    hint: 'The crimes that can be drawn are fixed, with a hash, before anybody knows the seed.',
    place: 'Population',
    states: ['not yet', 'to do', 'done', 'done', 'done'],
  },
  {
    title: 'Draw the sample',
    hint: 'All districts at once, from one seed, with a receipt that anybody can check.',
    place: 'Sample',
    states: ['not yet', 'not yet', 'to do', 'done', 'done'],
  },
  {
    title: 'Score the cases',
    hint: 'Each case against the checklist; some a second time by another auditor.',
    place: 'Cases',
    states: ['not yet', 'not yet', 'not yet', 'in work', 'done'],
  },
  {
    title: 'Find and recommend',
    hint: 'Rates with their range, findings, good practice, recommendations with their closing test.',
    place: 'Findings',
    states: ['not yet', 'not yet', 'not yet', 'in work', 'done'],
  },
  {
    title: 'Issue to the districts',
    hint: 'Every district sees its results in the same minute.',
    place: 'Summary',
    states: ['not yet', 'not yet', 'not yet', 'not yet', 'done'],
  },
]

/** The steps of the journey with where each stands. */
export function journey(status: AuditStatus): Step[] {
  const place = order.indexOf(status)
  return steps.map(({ states, ...step }) => ({ ...step, state: states[place] ?? 'not yet' }))
}

interface NextThing {
  text: string
  href: string
}

const asks: Record<AuditStatus, { permission: Permission; text: string; place: AuditPlace }> = {
  planned: { permission: 'import an extract', text: 'Import the extract', place: 'Population' },
  imported: {
    permission: 'freeze a population',
    text: 'Look at the population and freeze it',
    place: 'Population',
  },
  frozen: { permission: 'draw a sample', text: 'Draw the sample', place: 'Sample' },
  scoring: { permission: 'list cases', text: 'Go to the cases', place: 'Cases' },
  issued: { permission: 'see findings', text: 'Read the summary', place: 'Summary' },
}

/** The one next thing that this person can do for the audit, or nothing where somebody else's turn it is. */
export function nextThing(person: Person, subject: AuditSubject): NextThing | undefined {
  const { audit } = subject
  const { permission, text, place } = asks[audit.status]
  return allows(permission, person, subject) ? { text, href: auditAddress(audit.id, place) } : undefined
}
