import { NotificationBanner } from '@/components/notices'
import type { Reader } from '@/db/client'
import { earlierImports, type EarlierImport as Earlier } from '@/db/extracts'
import { namesOf } from '@/db/people'
import type { Upload } from '@/db/uploads'
import { instantInWords } from '@/domain/days'
import type { Person } from '@/domain/person'

/** Says when, by whom and into which audit exactly this file was imported before, as far as the person may know. */
export async function EarlierImport({
  reader,
  upload,
  person,
}: {
  readonly reader: Reader
  readonly upload: Upload
  readonly person: Person
}) {
  const imports = await earlierImports(reader, upload.sha256, person)
  if (imports.length === 0) return null
  const names = await namesOf(reader)
  return (
    <NotificationBanner kind="important">
      {imports.map((one) => (
        <p key={one.known?.auditId ?? ''} className="govuk-body">
          This very file was imported {instantInWords(one.importedAt)}
          <Where known={one.known} here={upload.auditId} names={names} />.
        </p>
      ))}
    </NotificationBanner>
  )
}

interface WhereProps {
  readonly known: Earlier['known']
  readonly here: string
  readonly names: ReadonlyMap<string, string>
}

function Where({ known, here, names }: WhereProps) {
  if (!known) return ' into an audit that you do not work on'
  const { auditId, reference, title, importedBy, stands } = known
  const by = ` by ${names.get(importedBy)}`
  if (auditId === here)
    return `${by}${stands ? ', and is the extract of this audit now' : ', and made way for another one since'}`
  return (
    <>
      {by} into{' '}
      <a className="govuk-link" href={`/audits/${auditId}/population`}>
        {reference} <bdi>{title}</bdi>
      </a>
      {stands ? '' : ', and made way for another one since'}
    </>
  )
}
