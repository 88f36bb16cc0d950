import { ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { TaskList, type Task } from '@/components/task-list'
import { unacknowledgedFor } from '@/db/escalations'
import { yourWork } from '@/db/your-work'
import { dayOf } from '@/domain/days'
import { couldEver } from '@/domain/permissions'
import { parameter, type SearchParams } from './form-state'
import { HousePage } from './house-page'
import { consult } from './session'
import {
  districtTasks,
  escalationTasks,
  governanceTasks,
  leaderlessTasks,
  leadingTasks,
  scoringTasks,
} from './your-tasks'

const sentences: Record<string, string> = {
  'password-changed': 'Your password is changed.',
  stands: 'The draw stands. Who asked for it to be voided reads your reason in the trail.',
  voided: 'The draw is voided. It stays on every later receipt; the lead auditor can draw again.',
}

/** What waits for the person, most urgent first; what they can begin; nothing else. */
export default async function YourWorkPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('see own work')
  const { person, reader, now } = consultation
  const today = dayOf(now)
  const work = await yourWork(reader, person, today)
  const lists = [
    { heading: 'Passed on at once', tasks: escalationTasks(await unacknowledgedFor(reader, person)) },
    { heading: 'Recommendations for your district', tasks: districtTasks(work, today) },
    { heading: 'To verify, and overdue', tasks: governanceTasks(work, today) },
    { heading: 'Cases to score', tasks: scoringTasks(work) },
    { heading: 'Audits you lead', tasks: leadingTasks(work) },
    { heading: 'Audits without a lead auditor', tasks: leaderlessTasks(work) },
  ].filter(({ tasks }) => tasks.length > 0)
  return (
    <HousePage
      consultation={consultation}
      place="/"
      title="Your work"
      marking="OFFICIAL"
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      {lists.map(({ heading, tasks }) => (
        <WorkList key={heading} heading={heading} tasks={tasks} />
      ))}
      {work.overdue.all > work.overdue.first.length && (
        <p className="govuk-body">
          <a
            className="govuk-link"
            href="/recommendations?overdue=yes"
          >{`All ${work.overdue.all} overdue recommendations`}</a>
        </p>
      )}
      {lists.length === 0 && (
        <EmptyState title="Nothing waits for you.">{whatToDo(person.roles.length)}</EmptyState>
      )}
      {couldEver('plan an audit', person) && <ButtonLink href="/audits/new">Plan an audit</ButtonLink>}
      {couldEver('manage users', person) && (
        <ButtonLink href="/administration" kind="secondary">
          Administration
        </ButtonLink>
      )}
    </HousePage>
  )
}

function whatToDo(roles: number): string {
  return roles === 0
    ? 'You have no role yet. Ask your administrator for one.'
    : 'What is allocated or issued to you will be listed here.'
}

function WorkList({ heading, tasks }: { readonly heading: string; readonly tasks: readonly Task[] }) {
  return (
    <section>
      <Heading level={2}>{heading}</Heading>
      <TaskList tasks={tasks} />
    </section>
  )
}
