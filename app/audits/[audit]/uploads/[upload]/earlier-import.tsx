import { NotificationBanner } from '@/components/notices'
import type { Reader } from '@/db/client'
import { earlierImport } from '@/db/extracts'
import { namesOf } from '@/db/people'
import type { Upload } from '@/db/uploads'
import { instantInWords } from '@/domain/days'

/** Says when and by whom exactly this file was imported into this audit before, if it was. */
export async function EarlierImport({
  reader,
  upload,
}: {
  readonly reader: Reader
  readonly upload: Upload
}) {
  const earlier = await earlierImport(reader, upload.auditId, upload.sha256)
  if (!earlier) return null
  const who = (await namesOf(reader)).get(earlier.importedBy)
  return (
    <NotificationBanner kind="important">
      <p className="govuk-body">
        This very file was imported on {instantInWords(earlier.importedAt)} by {who}
        {earlier.supersededAt
          ? ', and made way for another one since'
          : ', and is the extract of this audit now'}
        .
      </p>
    </NotificationBanner>
  )
}
