import { ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { TaskList } from '@/components/task-list'
import { unacknowledgedFor } from '@/db/escalations'
import { calibrationsWaitingFor } from '@/db/calibrations'
import { challengesToDecide, districtHome } from '@/db/district-home'
import { queriesWaitingFor } from '@/db/queries'
import { yourWork } from '@/db/your-work'
import { dayOf } from '@/domain/days'
import { couldEver } from '@/domain/permissions'
import { mostUrgentFirst } from '@/domain/urgency'
import { challengeTasks, findingActionTasks, newToDistrict } from './district-tasks'
import { DistrictWaiting } from './district-waiting'
import { parameter, type SearchParams } from './form-state'
import { HousePage } from './house-page'
import { calibrationTasks, queryTasks } from './moderation-tasks'
import { consult } from './session'
import { leaderlessTasks, leadingTasks } from './leading-tasks'
import { asUrgent, districtTasks, escalationTasks, governanceTasks, isNew, scoringTasks } from './your-tasks'

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
  const home = await districtHome(reader, person, today)
  const fresh = home
    ? mostUrgentFirst([...newToDistrict(home), ...districtTasks(work, today).filter(isNew)])
    : []
  const items = mostUrgentFirst([
    ...escalationTasks(await unacknowledgedFor(reader, person)),
    ...districtTasks(work, today).filter((task) => !isNew(task)),
    ...(home ? findingActionTasks(home, today) : []),
    ...challengeTasks(await challengesToDecide(reader, person), today),
    ...governanceTasks(work, today),
    ...asUrgent('others wait for it', queryTasks(await queriesWaitingFor(reader, person))),
    ...asUrgent('own work', calibrationTasks(await calibrationsWaitingFor(reader, person))),
    ...scoringTasks(work),
    ...leadingTasks(work),
    ...leaderlessTasks(work),
  ])
  return (
    <HousePage
      consultation={consultation}
      place="/"
      title="Your work"
      marking="OFFICIAL"
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      {fresh.length > 0 && (
        <>
          <Heading level={2} size="m">
            New to you
          </Heading>
          <TaskList tasks={fresh} />
        </>
      )}
      {items.length > 0 && (
        <>
          {home && (
            <Heading level={2} size="m">
              Due
            </Heading>
          )}
          <p className="govuk-body app-muted">
            The most urgent first: somebody’s safety, what is late, what is due soon, what others wait for,
            your own work, the rest.
          </p>
          <TaskList tasks={items} />
        </>
      )}
      {work.overdue.all > work.overdue.first.length && (
        <p className="govuk-body">
          <a
            className="govuk-link"
            href="/recommendations?overdue=yes"
          >{`All ${work.overdue.all} overdue recommendations`}</a>
        </p>
      )}
      {home && <DistrictWaiting waiting={home.waiting} />}
      {items.length === 0 && fresh.length === 0 && (
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
