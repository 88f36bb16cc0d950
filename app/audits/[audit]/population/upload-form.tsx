import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { FileUpload } from '@/components/file-upload'
import { Form } from '@/components/form'
import { largestUpload } from '@/db/upload-files'
import { periodInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { periodBefore, type Period } from '@/domain/periods'

/** Asks for the extract. Nothing of it is imported until it was checked. */
export function UploadForm({
  audit,
  period,
  form,
}: {
  readonly audit: string
  readonly period: Period
  readonly form: FormState
}) {
  const before = periodBefore(period)
  return (
    <Form action={`/audits/${audit}/upload`} saveId={newId()} upload>
      <FileUpload
        name="file"
        label="Extract, as a CSV file or an Excel workbook"
        hint={
          <>
            One crime a row, with its reference, its district and whether it is domestic. Crimes recorded{' '}
            {periodInWords(period.from, period.to)}; those of {periodInWords(before.from, before.to)} too, if
            the two are to be compared. At most {largestUpload / 1024 / 1024} MB. The file is checked before
            anything of it is imported, and not kept.
          </>
        }
        accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        error={errorFor(form.errors, 'file')}
      />
      <Button>Upload the extract</Button>
    </Form>
  )
}
