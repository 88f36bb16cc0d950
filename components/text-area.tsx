import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { descriptionOf, type FieldProps, FormGroup } from './field'

/**
 * Several lines of text. With `maxLength` the limit is said in words under the box, and counted down where scripts
 * run. The browser does not cut at the limit: a pasted text must not lose its end silently.
 */
export function TextArea({
  value,
  rows = 5,
  maxLength,
  spellCheck = true,
  textarea,
  behind,
  ...field
}: FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly spellCheck?: boolean | undefined
  readonly textarea?: ComponentProps<'textarea'> | undefined
  /** What lies behind the text, in the same place and shape. */
  readonly behind?: ReactNode
}) {
  const counted = maxLength !== undefined
  const infoId = `${field.id ?? field.name}-info`
  const { id, describedBy } = descriptionOf(field, counted ? infoId : undefined)
  const control = (
    <textarea
      className={classes(
        'govuk-textarea',
        counted && 'govuk-js-character-count',
        field.error !== undefined && 'govuk-textarea--error',
      )}
      id={id}
      name={field.name}
      rows={rows}
      defaultValue={value}
      spellCheck={spellCheck}
      aria-describedby={describedBy}
      aria-invalid={field.error === undefined ? undefined : true}
      {...textarea}
    />
  )
  return (
    <FormGroup
      field={field}
      className={counted ? 'govuk-character-count' : undefined}
      data={counted ? { 'data-module': 'govuk-character-count', 'data-maxlength': maxLength } : undefined}
    >
      {behind === undefined ? (
        control
      ) : (
        <div className="app-watched__box">
          {behind}
          {control}
        </div>
      )}
      {counted && (
        <div id={infoId} className="govuk-hint govuk-character-count__message">
          You can enter up to {maxLength.toLocaleString('en-GB')} characters
        </div>
      )}
    </FormGroup>
  )
}
