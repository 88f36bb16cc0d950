import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import type { Reader } from '@/db/client'
import { currentProfiles, profileVersion } from '@/db/mapping-profiles'
import type { Upload } from '@/db/uploads'
import { newId } from '@/domain/identity'

/** Keeps what the columns and values of a checked file mean for the next file of the same kind. */
export async function SaveProfileForm({
  action,
  form,
  reader,
  upload,
}: {
  readonly action: string
  readonly form: FormState
  readonly reader: Reader
  readonly upload: Upload
}) {
  const error = errorFor(form.errors, 'name')
  const used = upload.profileId ? await profileVersion(reader, upload.profileId) : undefined
  const saved = await currentProfiles(reader)
  return (
    <Details summary="Save these choices as a profile" open={error !== undefined}>
      <p className="govuk-body">
        The next file that has these columns begins with them: columns, what values stand for, and districts
        by how a value begins. What becomes of repeats, of rows without a reference and of unsure dates is
        asked anew of each file.
      </p>
      {saved.length > 0 && (
        <p className="govuk-body">
          Saved until now:{' '}
          {saved.map(({ id, name, version }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <bdi>{name}</bdi> (version {version})
            </span>
          ))}
          . Under the name of one of them, this becomes its next version.{' '}
          <a className="govuk-link" href="/mapping-profiles">
            All mapping profiles
          </a>
          .
        </p>
      )}
      <Form action={action} saveId={newId()}>
        <TextInput
          name="name"
          label="Name of the profile"
          hint="The record system or report that writes such files."
          width={30}
          value={form.typed('name', used?.name ?? '')}
          error={error}
        />
        <Button kind="secondary">Save the profile</Button>
      </Form>
    </Details>
  )
}
