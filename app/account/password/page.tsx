import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Inset } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import { userAccount } from '@/db/users'
import { newId } from '@/domain/identity'
import { passwordLimits } from '@/domain/password-rules'
import { formState, type SearchParams } from '../../form-state'
import { HousePage } from '../../house-page'
import { consult } from '../../session'

export default async function PasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('use own account')
  const form = await formState(consultation, searchParams, '/account/password')
  const account = await userAccount(consultation.reader, consultation.person.id)
  const oneTime = Boolean(account?.oneTimeUntil)
  return (
    <HousePage
      consultation={consultation}
      place="/account"
      title={oneTime ? 'Choose your password' : 'Change your password'}
      marking="OFFICIAL"
      breadcrumbs={
        oneTime ? undefined : [{ text: 'Your account', href: '/account' }, { text: 'Change your password' }]
      }
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {oneTime && (
            <Inset>
              You signed in with a one-time password. Choose one of your own, that nobody else knows, before
              you go on.
            </Inset>
          )}
          <Form action="/account/change-password" saveId={newId()}>
            <TextInput
              name="currentPassword"
              label={oneTime ? 'One-time password' : 'Current password'}
              type="password"
              autoComplete="current-password"
              width={30}
              error={errorFor(form.errors, 'currentPassword')}
            />
            <TextInput
              name="newPassword"
              label="New password"
              hint={`${passwordLimits.least} characters or more, any characters, spaces too. Three or four words that do not belong together are long and easy to keep in mind. You can paste it from a password manager.`}
              type="password"
              autoComplete="new-password"
              width={30}
              error={errorFor(form.errors, 'newPassword')}
            />
            <TextInput
              name="repeatedPassword"
              label="New password again"
              type="password"
              autoComplete="new-password"
              width={30}
              error={errorFor(form.errors, 'repeatedPassword')}
            />
            <Button>{oneTime ? 'Choose this password' : 'Change password'}</Button>
          </Form>
          <p className="govuk-body">Wherever else you are signed in, you will be signed out.</p>
        </div>
      </div>
    </HousePage>
  )
}
