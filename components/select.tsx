import type { ComponentProps } from 'react'
import { classes } from './classes'
import { descriptionOf, type FieldProps, FormGroup } from './field'

export interface SelectOption {
  readonly value: string
  readonly text: string
  readonly disabled?: boolean | undefined
}

/** One of a list. `placeholder` is an empty first option, such as 'Choose a district'. */
export function Select({
  value,
  options,
  placeholder,
  select,
  ...field
}: FieldProps & {
  readonly value?: string | undefined
  readonly options: readonly SelectOption[]
  readonly placeholder?: string | undefined
  readonly select?: ComponentProps<'select'> | undefined
}) {
  const { id, describedBy } = descriptionOf(field)
  return (
    <FormGroup field={field}>
      <select
        className={classes('govuk-select', field.error !== undefined && 'govuk-select--error')}
        id={id}
        name={field.name}
        defaultValue={value ?? (placeholder === undefined ? undefined : '')}
        aria-describedby={describedBy}
        aria-invalid={field.error === undefined ? undefined : true}
        {...select}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
