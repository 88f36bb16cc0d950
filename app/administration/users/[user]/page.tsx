import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { SummaryList } from '@/components/summary-list'
import { namedUser } from '@/commands/user-subject'
import { allDistricts } from '@/db/districts'
import { liveSessionsOf } from '@/db/sessions'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { statusOf } from '../filter'
import { PersonFields } from '../person-fields'
import { UserStatusTag } from '../status-tag'

const sentences: Record<string, string> = {
  changed: 'The account is changed.',
  disabled: 'The account is disabled, and every session of it has ended.',
  enabled: 'The account is enabled again.',
}

interface Props {
  readonly params: Promise<{ user: string }>
  readonly searchParams: SearchParams
}

export default async function UserPage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage users', (reader) => namedUser(reader, named))
  const { reader, now, person } = consultation
  const { user } = consultation.subject
  const address = `/administration/users/${user.id}`
  const form = await formState(consultation, searchParams, address)
  const done = await parameter(searchParams, 'done')
  const own = user.id === person.id
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title={user.name}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Users', href: '/administration/users' },
        { text: user.name },
      ]}
      errors={form.errors}
      success={done && sentences[done]}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <SummaryList
            rows={[
              { key: 'Email address', value: user.email },
              { key: 'Status', value: <UserStatusTag status={statusOf(user)} /> },
              ...(user.disabledAt ? [{ key: 'Disabled', value: instantInWords(user.disabledAt) }] : []),
              ...(user.oneTimeUntil
                ? [{ key: 'One-time password', value: `Works until ${instantInWords(user.oneTimeUntil)}` }]
                : []),
              { key: 'Created', value: instantInWords(user.createdAt) },
              { key: 'Signed in now', value: sessionsInWords(await liveSessionsOf(reader, user, now)) },
              {
                key: 'In the trail',
                value: (
                  <>
                    <a className="govuk-link" href={`/trail?person=${user.id}`}>
                      What {user.name} did
                    </a>
                    <br />
                    <a className="govuk-link" href={`/trail?about=${user.id}`}>
                      What was done to this account
                    </a>
                  </>
                ),
              },
            ]}
          />
          <Heading level={2}>Change the account</Heading>
          <Form action={`${address}/change`} saveId={newId()} revision={user.revision}>
            <PersonFields form={form} districts={await allDistricts(reader)} account={user} />
            <p className="govuk-body">
              Other roles or districts end every session of {own ? 'yours' : user.name}: the next sign-in has
              the new rights.
            </p>
            <Button>Save the changes</Button>
          </Form>
          {!own && !user.disabledAt && (
            <>
              <Heading level={2}>Forgotten password</Heading>
              <p className="govuk-body">
                A one-time password replaces the present one at once and ends every session. It is shown to
                you once, works for 24 hours, and has to be changed at the first sign-in.
              </p>
              <Form action={`${address}/set-one-time-password`} saveId={newId()}>
                <Button kind="secondary">Set a one-time password</Button>
              </Form>
              <Heading level={2}>Take out of use</Heading>
              <p className="govuk-body">
                A disabled account opens nothing from the next click on. What {user.name} did stays in the
                trail and under their name.
              </p>
              <Form action={`${address}/disable`} saveId={newId()}>
                <Button kind="warning">Disable the account</Button>
              </Form>
            </>
          )}
          {user.disabledAt && (
            <>
              <Heading level={2}>Put back into use</Heading>
              <p className="govuk-body">The account gets back the roles that it had, with its password.</p>
              <Form action={`${address}/enable`} saveId={newId()}>
                <Button kind="secondary">Enable the account</Button>
              </Form>
            </>
          )}
          {own && (
            <p className="govuk-body">
              This is your own account: another administrator can disable it, and you change your password
              under{' '}
              <a className="govuk-link" href="/account">
                your account
              </a>
              .
            </p>
          )}
        </div>
      </div>
    </HousePage>
  )
}

function sessionsInWords(sessions: number): string {
  if (sessions === 0) return 'Nowhere'
  return sessions === 1 ? 'In one place' : `In ${sessions} places`
}
