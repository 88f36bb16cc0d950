import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { descriptionOf, type FieldProps, FormGroup } from './field'

/** Widths in characters; without one the box fills its column. */
export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30

/** One line of text. `input` passes anything further to the element, for example what a form library registers. */
export function TextInput({
  value,
  type = 'text',
  width,
  numeric,
  prefix,
  suffix,
  autoComplete,
  spellCheck = false,
  input,
  ...field
}: FieldProps & {
  readonly value?: string | number | undefined
  readonly type?: 'text' | 'date' | 'email' | 'password' | 'search' | 'tel' | 'url' | undefined
  readonly width?: InputWidth | undefined
  /** Whole numbers: a numeric keypad, without the spin buttons of `type="number"`. */
  readonly numeric?: boolean | undefined
  readonly prefix?: ReactNode
  readonly suffix?: ReactNode
  readonly autoComplete?: string | undefined
  readonly spellCheck?: boolean | undefined
  readonly input?: ComponentProps<'input'> | undefined
}) {
  const { id, describedBy } = descriptionOf(field)
  const control = (
    <input
      className={classes(
        'govuk-input',
        width !== undefined && `govuk-input--width-${width}`,
        field.error !== undefined && 'govuk-input--error',
      )}
      id={id}
      name={field.name}
      type={type}
      defaultValue={value}
      inputMode={numeric ? 'numeric' : undefined}
      autoComplete={autoComplete}
      spellCheck={spellCheck}
      aria-describedby={describedBy}
      aria-invalid={field.error === undefined ? undefined : true}
      {...input}
    />
  )
  const framed = prefix !== undefined || suffix !== undefined
  return (
    <FormGroup field={field}>
      {framed ? (
        <div className="govuk-input__wrapper">
          {prefix !== undefined && (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {control}
          {suffix !== undefined && (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      ) : (
        control
      )}
    </FormGroup>
  )
}
