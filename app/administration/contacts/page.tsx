import { parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Heading } from '@/components/heading'
import { Inset } from '@/components/notices'
import { Table } from '@/components/table'
import { mailSettings } from '@/db/configuration'
import { allContacts, contactFor, type Contact } from '@/db/contacts'
import { allDistricts } from '@/db/districts'
import { contactTitles, placeName, type ContactPlace } from '@/domain/escalation'

const here = '/administration/contacts'

/** Who is told of what auditors pass on at once, beside the lead auditor. */
export default async function ContactsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const { reader } = consultation
  const contacts = await allContacts(reader)
  const districts = (await allDistricts(reader)).filter(({ activeTo }) => activeTo === null)
  const inForce: Row[] = [
    { name: contactTitles['crime recording'], place: { kind: 'crime recording', district: '' } },
    { name: contactTitles.conduct, place: { kind: 'conduct', district: '' } },
  ]
  const inDistricts = districts.map(({ code, name }): Row => ({
    name,
    place: { kind: 'risk now', district: code },
  }))
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Contacts for escalations"
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Administration', href: '/administration' },
        { text: 'Contacts for escalations' },
      ]}
      success={(await parameter(searchParams, 'done')) === 'set' ? 'The contact is saved.' : undefined}
    >
      <p className="govuk-body">
        Who is told, beside the lead auditor, when an auditor passes something on that cannot wait for a
        report. A person sees it on their home page until they acknowledge it; a mail address is only told
        that something waits.
      </p>
      <Inset>
        {mailSettings()
          ? 'A mail server is set: people and addresses are mailed as well.'
          : 'No mail server is set: nobody is mailed, and the home pages show what waits. Whoever runs the server can set one.'}
      </Inset>
      <Heading level={2} size="m">
        Somebody may be at risk now
      </Heading>
      <p className="govuk-body">
        Where no person is named, the leads of the district are told and have to acknowledge it.
      </p>
      <Places
        caption="Safeguarding contacts by district"
        first="District"
        rows={inDistricts}
        contacts={contacts}
      />
      <Heading level={2} size="m">
        Recording and conduct
      </Heading>
      <Places caption="Contacts of the force" first="Who is told" rows={inForce} contacts={contacts} />
    </HousePage>
  )
}

interface Row {
  name: string
  place: ContactPlace
}

function Places({
  caption,
  first,
  rows,
  contacts,
}: {
  readonly caption: string
  readonly first: string
  readonly rows: readonly Row[]
  readonly contacts: readonly Contact[]
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ place }) => placeName(place)}
      empty="There is no district yet."
      columns={[
        { key: 'name', header: first, rowHeader: true, cell: ({ name }) => name },
        {
          key: 'person',
          header: 'Person',
          cell: ({ place }) => personShown(contactFor(contacts, place), place),
        },
        {
          key: 'email',
          header: 'Mail address',
          cell: ({ place }) => contactFor(contacts, place)?.email ?? '',
        },
        {
          key: 'change',
          header: <span className="govuk-visually-hidden">Change</span>,
          cell: ({ name, place }) => (
            <a className="govuk-link" href={`${here}/${placeName(place)}`}>
              Change<span className="govuk-visually-hidden"> {name}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

function personShown(contact: Contact | undefined, { kind }: ContactPlace): string {
  const otherwise = kind === 'risk now' ? 'The district’s leads' : 'Nobody'
  if (contact?.person) return contact.person.name
  return contact?.lapsed ? `${otherwise}: whoever was named is no contact any more` : otherwise
}
