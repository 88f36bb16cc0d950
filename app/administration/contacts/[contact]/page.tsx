import { notFound } from 'next/navigation'
import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import { allContacts, contactFor, peopleToTell } from '@/db/contacts'
import { allDistricts } from '@/db/districts'
import { contactTitles, escalationWords, placeNamed } from '@/domain/escalation'
import { newId } from '@/domain/identity'

interface Address {
  params: Promise<{ contact: string }>
  searchParams: SearchParams
}

/** Who is told of one kind of escalation, in the force or in one district. */
export default async function ContactPage({ params, searchParams }: Address) {
  const { contact: name } = await params
  const consultation = await consult('manage reference data')
  const { reader } = consultation
  const place = placeNamed(name)
  const district = (await allDistricts(reader)).find(({ code }) => code === place?.district)
  if (!place || (place.district !== '' && !district)) notFound()
  const here = `/administration/contacts/${name}`
  const form = await formState(consultation, searchParams, here)
  const contact = contactFor(await allContacts(reader), place)
  const people = await peopleToTell(reader)
  const title = district ? `${contactTitles[place.kind]} of ${district.name}` : contactTitles[place.kind]
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title={title}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Contacts for escalations', href: '/administration/contacts' },
        { text: title },
      ]}
      errors={form.errors}
    >
      <p className="govuk-body">Is told of: {escalationWords[place.kind].label.toLowerCase()}.</p>
      <Form action={`${here}/change`} saveId={newId()} hidden={{ revision: String(contact?.revision ?? 0) }}>
        <Select
          name="person"
          label="Person (optional)"
          hint={
            people.length === 0
              ? 'Nobody has the role of a contact yet. Give it to somebody under Administration, Users.'
              : district
                ? 'Sees every risk of this district on their home page and acknowledges it. Without a person, the district’s leads do.'
                : 'Sees these on their home page and acknowledges them.'
          }
          placeholder={district ? 'The district’s leads' : 'Nobody'}
          value={form.typed('person', contact?.person?.id ?? '')}
          options={people.map((one) => ({
            value: one.id,
            text: [one.name, one.rank].filter(Boolean).join(', '),
          }))}
          error={errorFor(form.errors, 'person')}
        />
        <TextInput
          name="email"
          label="Mail address (optional)"
          hint="A desk that is told by mail that something waits, and nothing of what it is. A person is mailed at the address of their account."
          type="email"
          width={30}
          value={form.typed('email', contact?.email)}
          error={errorFor(form.errors, 'email')}
        />
        <Button>Save the contact</Button>
      </Form>
    </HousePage>
  )
}
