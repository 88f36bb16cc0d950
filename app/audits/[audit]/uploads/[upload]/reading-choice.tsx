import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import type { Upload } from '@/db/uploads'
import { newId } from '@/domain/identity'
import { grouped } from '@/domain/percent'

/** A way to say that the file was read wrongly: another sheet, another header row, another encoding. */
export function ReadingChoice({
  action,
  form,
  upload,
}: {
  readonly action: string
  readonly form: FormState
  readonly upload: Upload
}) {
  const { encoding, delimiter, reading } = upload
  const { format, sheets = [], hiddenRows = 0, headerRow } = reading
  const workbook = format?.kind === 'xlsx' ? format : undefined
  const wrong = ['sheet', 'headerRow', 'hiddenRows', 'encoding', 'delimiter'].some((name) =>
    errorFor(form.errors, name),
  )
  return (
    <Details
      summary={workbook ? 'Read another sheet, or other rows' : 'Read it otherwise'}
      open={wrong || sheets.filter(({ rows }) => rows > 0).length > 1 || hiddenRows > 0}
    >
      <Form action={action} saveId={newId()}>
        {workbook ? (
          <>
            <Select
              name="sheet"
              label="Sheet"
              value={form.typed('sheet', workbook.sheet)}
              options={sheets.map(({ name, hidden, rows }) => ({
                value: name,
                text: `${name} (${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}${hidden ? ', hidden' : ''})`,
              }))}
              error={errorFor(form.errors, 'sheet')}
            />
            {hiddenRows > 0 && (
              <Radios
                name="hiddenRows"
                label={`${grouped(hiddenRows)} rows are hidden in the workbook`}
                labelSize="s"
                hint="By a filter or by hand. A filter that somebody forgot hides crimes."
                value={form.typed('hiddenRows', workbook.hiddenRows)}
                error={errorFor(form.errors, 'hiddenRows')}
                choices={[
                  { value: 'read', label: 'Read them like the others' },
                  { value: 'leave out', label: 'Leave them out' },
                ]}
              />
            )}
          </>
        ) : (
          <>
            <Select
              name="encoding"
              label="Encoding"
              hint="Where £, é or a dash look wrong in the first rows."
              value={form.typed('encoding', encoding)}
              options={[
                { value: 'utf-8', text: 'UTF-8' },
                { value: 'windows-1252', text: 'Windows-1252, as Excel writes it' },
                { value: 'utf-16le', text: 'UTF-16 (Unicode text)' },
                { value: 'utf-16be', text: 'UTF-16, big-endian' },
              ]}
              error={errorFor(form.errors, 'encoding')}
            />
            <Select
              name="delimiter"
              label="Between two cells stands"
              value={form.typed('delimiter', delimiter)}
              options={[
                { value: ',', text: 'a comma' },
                { value: ';', text: 'a semicolon' },
                { value: '\t', text: 'a tab' },
                { value: '|', text: 'a vertical bar' },
              ]}
              error={errorFor(form.errors, 'delimiter')}
            />
          </>
        )}
        <TextInput
          name="headerRow"
          label="Row with the names of the columns"
          hint="What stands above it is a title and is left out."
          width={5}
          numeric
          value={form.typed('headerRow', String(headerRow))}
          error={errorFor(form.errors, 'headerRow')}
        />
        <Button kind="secondary">Read the file again</Button>
      </Form>
    </Details>
  )
}
