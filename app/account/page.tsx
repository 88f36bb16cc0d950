import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { SummaryList } from '@/components/summary-list'
import { liveSessionsOf } from '@/db/sessions'
import { userAccount } from '@/db/users'
import { newId } from '@/domain/identity'
import { sessionLimits } from '@/domain/session-limits'
import { parameter, type SearchParams } from '../form-state'
import { HousePage, rolesInWords } from '../house-page'
import { consult } from '../session'

const sentences: Record<string, string> = {
  shortcuts: 'Your keyboard shortcuts are switched.',
  'password-changed': 'Your password is changed. Wherever else you were signed in, you have been signed out.',
}

const idleMinutes = sessionLimits.idleMs / 60_000
const absoluteHours = sessionLimits.absoluteMs / 3_600_000

export default async function AccountPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('use own account')
  const { person, reader, now } = consultation
  const account = await userAccount(reader, person.id)
  const sessions = account ? await liveSessionsOf(reader, account, now) : 0
  const withShortcuts = account?.shortcutsOffAt == null
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/account"
      title="Your account"
      marking="OFFICIAL"
      success={done && sentences[done]}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <SummaryList
            rows={[
              { key: 'Name', value: person.name },
              { key: 'Rank or job', value: account?.rank || 'Not given' },
              { key: 'Email address', value: account?.email },
              { key: 'Roles', value: rolesInWords(person) },
              { key: 'Home district', value: person.homeDistrict ?? 'None' },
              {
                key: 'Password',
                value: 'Known to you alone',
                actions: [{ text: 'Change', about: 'your password', href: '/account/password' }],
              },
            ]}
          />
          <p className="govuk-body">
            An administrator keeps your name, roles and district. Tell them where something is wrong.
          </p>
          <Heading level={2}>Keyboard shortcuts</Heading>
          <p className="govuk-body">
            {withShortcuts
              ? 'On the page where a case is scored, single keys answer and move: Y, N, A, C, J, K and U. They never act while you type in a field.'
              : 'They are off: on the page where a case is scored, keys do only what they do everywhere.'}
          </p>
          <Form
            action="/account/shortcuts"
            saveId={newId()}
            hidden={{ shortcuts: withShortcuts ? 'off' : 'on' }}
          >
            <Button kind="secondary">{withShortcuts ? 'Switch shortcuts off' : 'Switch shortcuts on'}</Button>
          </Form>
          <Heading level={2}>Where you are signed in</Heading>
          <p className="govuk-body">
            {sessions === 1
              ? 'You are signed in here and nowhere else.'
              : `You are signed in ${sessions} times: here and ${sessions === 2 ? 'once more' : `${sessions - 1} times more`}.`}{' '}
            A session ends after {idleMinutes} minutes without use, and after {absoluteHours} hours in any
            case.
          </p>
          <Form action="/account/sign-out-everywhere" saveId={newId()}>
            <Button kind="secondary">Sign out everywhere</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
