import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { TextInput } from '@/components/text-input'
import { allDistricts } from '@/db/districts'
import { newId } from '@/domain/identity'
import { PersonFields } from '../person-fields'

export default async function NewUserPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage users')
  const form = await formState(consultation, searchParams, '/administration/users/new')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Create a user"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Users', href: '/administration/users' },
        { text: 'Create a user' },
      ]}
      errors={form.errors}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Form action="/administration/users/create" saveId={newId()}>
            <TextInput
              name="email"
              label="Email address"
              hint="What the person types to sign in. It cannot be changed later."
              type="email"
              autoComplete="off"
              width={30}
              value={form.typed('email')}
              error={errorFor(form.errors, 'email')}
            />
            <PersonFields form={form} districts={await allDistricts(consultation.reader)} />
            <p className="govuk-body">
              The next page shows a one-time password, once. It works for 24 hours and has to be changed at
              the first sign-in, so that nobody but the person knows their password.
            </p>
            <Button>Create the user</Button>
          </Form>
        </div>
      </div>
    </HousePage>
  )
}
