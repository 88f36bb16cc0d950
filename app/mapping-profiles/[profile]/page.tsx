import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { namedProfile } from '@/commands/mapping-profile-subject'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Inset } from '@/components/notices'
import { Table } from '@/components/table'
import { TextInput } from '@/components/text-input'
import { auditsFor } from '@/db/audits'
import { usesOf, versionsOf, type MappingProfile, type ProfileUse } from '@/db/mapping-profiles'
import { namesOf } from '@/db/people'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { WhatItSays } from './what-it-says'

interface Props {
  readonly params: Promise<{ profile: string }>
  readonly searchParams: SearchParams
}

const sentences: Record<string, string> = {
  renamed: 'The profile is renamed. Extracts that were read under it show the new name.',
  retired: 'The profile is retired. No new file begins with it.',
  back: 'The profile is in use again.',
}

export default async function MappingProfilePage({ params, searchParams }: Props) {
  const named = await params
  const consultation = await consult('manage mapping profiles', (reader) => namedProfile(reader, named))
  const { reader, person, subject } = consultation
  const { known } = subject
  const address = `/mapping-profiles/${known.id}`
  const form = await formState(consultation, searchParams, address)
  const names = await namesOf(reader)
  const versions = await versionsOf(reader, known.name)
  const uses = await usesOf(
    reader,
    versions.map(({ id }) => id),
  )
  const seen = new Set((await auditsFor(reader, person)).map(({ id }) => id))
  const done = await parameter(searchParams, 'done')
  const [newest] = versions
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title={known.name}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        { text: 'Mapping profiles', href: '/mapping-profiles' },
        { text: known.name },
      ]}
      success={done && sentences[done]}
      errors={form.errors}
    >
      {known.retiredAt && (
        <Inset>
          <p className="govuk-body">
            Retired on {instantInWords(known.retiredAt)} by {names.get(known.retiredBy ?? '') ?? 'somebody'}:
            no new file begins with this profile. Extracts that were read under it keep naming it.
          </p>
        </Inset>
      )}
      <Table
        caption="Versions, the newest first"
        captionSize="m"
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'version', header: 'Version', rowHeader: true, cell: ({ version }) => version },
          {
            key: 'saved',
            header: 'Saved',
            cell: ({ savedAt, savedBy }) =>
              `${instantInWords(savedAt)} by ${names.get(savedBy) ?? 'somebody'}`,
          },
          {
            key: 'uses',
            header: 'Extracts read under it',
            cell: ({ id }) => <Uses uses={uses.filter(({ profileId }) => profileId === id)} seen={seen} />,
          },
        ]}
      />
      {newest && <WhatItSays profile={newest} />}
      <Heading level={2} size="m">
        Change it
      </Heading>
      <p className="govuk-body">
        What it says is changed by saving the choices for a checked file under its name: that makes the next
        version.
      </p>
      <Changes address={address} form={form} profile={known} />
    </HousePage>
  )
}

/** The audits that the person may see, by name; of the others how many there are. */
function Uses({ uses, seen }: { readonly uses: readonly ProfileUse[]; readonly seen: ReadonlySet<string> }) {
  const known = uses.filter(({ auditId }) => seen.has(auditId))
  const others = uses.length - known.length
  if (uses.length === 0) return <>None</>
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {known.map(({ auditId, reference, title, importedAt, superseded }) => (
        <li key={`${auditId} ${importedAt}`}>
          <a className="govuk-link" href={`/audits/${auditId}/population`}>
            {reference} <bdi>{title}</bdi>
          </a>
          , imported {instantInWords(importedAt)}
          {superseded && ', another has taken its place'}
        </li>
      ))}
      {others > 0 && (
        <li>
          {others} of {others === 1 ? 'an audit' : 'audits'} that you do not work on
        </li>
      )}
    </ul>
  )
}

function Changes({
  address,
  form,
  profile,
}: {
  readonly address: string
  readonly form: FormState
  readonly profile: MappingProfile
}) {
  return (
    <>
      <Form action={`${address}/rename`} saveId={newId()}>
        <input type="hidden" name="was" value={profile.name} />
        <TextInput
          name="name"
          label="Name of the profile"
          hint="The record system or report that writes such files."
          width={30}
          value={form.typed('name', profile.name)}
          error={errorFor(form.errors, 'name')}
        />
        <Button kind="secondary">Rename the profile</Button>
      </Form>
      {profile.retiredAt ? (
        <Form action={`${address}/take-back`} saveId={newId()}>
          <Button kind="secondary">Take the profile back into use</Button>
        </Form>
      ) : (
        <Form action={`${address}/retire`} saveId={newId()}>
          <Button kind="secondary">Retire the profile</Button>
        </Form>
      )}
    </>
  )
}
