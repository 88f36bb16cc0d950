import type { AuditSubject } from '@/db/audits'
import type { AuditStatus } from '@/domain/audit'
import { allows, type Permission } from '@/domain/permissions'
import type { Person } from '@/domain/person'

export type StepState = 'done' | 'to do' | 'in work' | 'not yet'

export interface Step {
  title: string
  /** What happens in it. */
  hint: string
  state: StepState
  /** Where it is done or looked at, for whoever may. */
  href: string | undefined
}

/** How many scores there are to give, and how many are given. */
export interface Progress {
  scores: number
  finished: number
}

interface StepRule extends Pick<Step, 'title' | 'hint'> {
  /** The last part of the address. */
  page: string
  permission: Permission
  /** The state of the step in each state of the audit, in the order planned, imported, frozen, scoring, issued. */
  states: readonly [StepState, StepState, StepState, StepState, StepState]
}

const order: readonly AuditStatus[] = ['planned', 'imported', 'frozen', 'scoring', 'issued']

const steps: readonly StepRule[] = [
  {
    ...{ title: 'Plan', page: 'plan', permission: 'see an audit' },
    hint: 'What is asked, of which crimes, in which districts. Can be changed until the freeze.',
    states: ['done', 'done', 'done', 'done', 'done'],
  },
  {
    ...{ title: 'Import the extract', page: 'population', permission: 'see an audit' },
    hint: 'The file of crimes is checked whole; nothing is imported while a row has a problem.',
    states: ['to do', 'done', 'done', 'done', 'done'],
  },
  {
    ...{ title: 'Freeze the population', page: 'population', permission: 'see an audit' },
    hint: 'The crimes that can be drawn are fixed, with a hash, before anybody knows the seed.',
    states: ['not yet', 'to do', 'done', 'done', 'done'],
  },
  {
    ...{ title: 'Draw the sample', page: 'sample', permission: 'see an audit' },
    hint: 'All districts at once, from one seed, with a receipt that anybody can check.',
    states: ['not yet', 'not yet', 'to do', 'done', 'done'],
  },
  {
    ...{ title: 'Score the cases', page: 'cases', permission: 'list cases' },
    hint: 'Each case against the checklist; some a second time by another auditor.',
    states: ['not yet', 'not yet', 'not yet', 'in work', 'done'],
  },
  {
    ...{ title: 'Find and recommend', page: 'findings', permission: 'see findings' },
    hint: 'Rates with their range, findings, good practice, recommendations with their closing test.',
    states: ['not yet', 'not yet', 'not yet', 'in work', 'done'],
  },
  {
    ...{ title: 'Issue to the districts', page: 'readiness', permission: 'issue an audit' },
    hint: 'Every district sees its results in the same minute.',
    states: ['not yet', 'not yet', 'not yet', 'to do', 'done'],
  },
]

/** The steps of the journey, with where each stands and where this person can go. */
export function journey(person: Person, subject: AuditSubject, progress: Progress): Step[] {
  const at = order.indexOf(subject.audit.status)
  return steps.map(({ title, hint, page, permission, states }) => {
    const state = stateOf(page, states[at] ?? 'not yet', progress)
    const open = state !== 'not yet' && allows(permission, person, subject)
    const counts = page === 'cases' && progress.scores > 0
    return {
      title,
      hint: counts ? `${hint} ${progress.finished} of ${progress.scores} scores are finished.` : hint,
      state,
      href: open ? `/audits/${subject.id}/${page}` : undefined,
    }
  })
}

/** While cases are scored, the counts decide: all of them finished is done, and only then is there something to issue. */
function stateOf(page: string, state: StepState, { scores, finished }: Progress): StepState {
  const allFinished = scores > 0 && finished === scores
  if (page === 'cases' && state === 'in work' && allFinished) return 'done'
  return page === 'readiness' && state === 'to do' && !allFinished ? 'not yet' : state
}

interface Asked {
  permission: Permission
  text: string
  page: string
}

const asks: Record<Exclude<AuditStatus, 'scoring'>, Asked> = {
  planned: { permission: 'import an extract', text: 'Import the extract', page: 'population' },
  imported: {
    permission: 'freeze a population',
    text: 'Look at the population and freeze it',
    page: 'population',
  },
  frozen: { permission: 'draw a sample', text: 'Draw the sample', page: 'sample' },
  issued: { permission: 'see findings', text: 'Read the summary', page: 'summary' },
}

function askedWhileScoring(person: Person, subject: AuditSubject, { scores, finished }: Progress): Asked {
  if (!allows('list cases', person, subject)) return asks.issued
  const leads = allows('allocate cases', person, subject)
  if (leads && scores === 0)
    return { permission: 'allocate cases', text: 'Share the cases out', page: 'allocation' }
  if (leads && finished === scores)
    return { permission: 'issue an audit', text: 'Write up and issue', page: 'findings' }
  return { permission: 'list cases', text: 'Go to the cases', page: 'cases' }
}

/** The one next thing that this person can do for the audit, or nothing where somebody else's turn it is. */
export function nextThing(
  person: Person,
  subject: AuditSubject,
  progress: Progress,
): { text: string; href: string } | undefined {
  const { id, audit } = subject
  const { permission, text, page } =
    audit.status === 'scoring' ? askedWhileScoring(person, subject, progress) : asks[audit.status]
  return allows(permission, person, subject) ? { text, href: `/audits/${id}/${page}` } : undefined
}
