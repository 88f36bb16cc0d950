import { classes } from './classes'
import { descriptionOf, type FieldProps, FormGroup } from './field'

/** A file to send; the form around it needs `upload`. `accept` only guides the chooser: the server checks. */
export function FileUpload({ accept, ...field }: FieldProps & { readonly accept?: string | undefined }) {
  const { id, describedBy } = descriptionOf(field)
  return (
    <FormGroup field={field}>
      <input
        className={classes('govuk-file-upload', field.error !== undefined && 'govuk-file-upload--error')}
        id={id}
        name={field.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy}
        aria-invalid={field.error === undefined ? undefined : true}
      />
    </FormGroup>
  )
}
