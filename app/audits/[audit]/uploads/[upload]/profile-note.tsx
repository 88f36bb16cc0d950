import { Inset } from '@/components/notices'
import type { Reader } from '@/db/client'
import { profileVersion } from '@/db/mapping-profiles'
import { namesOf } from '@/db/people'
import type { Upload } from '@/db/uploads'
import { instantInWords } from '@/domain/days'
import { fieldNames } from '@/domain/extract-fields'
import { newColumns, newValues } from '@/domain/mapping-profile'
import { grouped } from '@/domain/percent'

const mostShown = 20

/** Which profile the choices for a file began with, and what the file has that the profile did not know. */
export async function ProfileNote({ reader, upload }: { readonly reader: Reader; readonly upload: Upload }) {
  const profile = upload.profileId ? await profileVersion(reader, upload.profileId) : undefined
  if (!profile) return null
  const columns = newColumns(upload.header, profile)
  const values = newValues(upload.report?.found ?? [], profile)
  const who = (await namesOf(reader)).get(profile.savedBy)
  return (
    <Inset>
      <p className="govuk-body">
        What is said of this file began with the profile{' '}
        <a className="govuk-link" href={`/mapping-profiles/${profile.id}`}>
          <bdi>{profile.name}</bdi>
        </a>
        , version {profile.version}, saved by <bdi>{who}</bdi> on {instantInWords(profile.savedAt)}.
      </p>
      <News title="Columns that files of this profile did not have until now" items={columns} />
      <News
        title="Values that are new since the profile was saved"
        items={values.map(
          ({ field, value, rows, alike }) =>
            `${fieldNames[field]}: ${value || '(blank)'}${alike > 0 ? ` and ${grouped(alike)} like it` : ''}, ${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}`,
        )}
      />
    </Inset>
  )
}

function News({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">{title}:</p>
      <ul className="govuk-list govuk-list--bullet">
        {items.slice(0, mostShown).map((item) => (
          <li key={item}>
            <bdi>{item}</bdi>
          </li>
        ))}
        {items.length > mostShown && <li>and {grouped(items.length - mostShown)} more</li>}
      </ul>
    </>
  )
}
