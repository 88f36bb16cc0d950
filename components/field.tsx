import type { ReactNode } from 'react'
import { classes } from './classes'

/** What every question has. `id` is `name` unless given, and stands on the first control, so that `#name` reaches it. */
export interface FieldProps {
  readonly name: string
  readonly id?: string | undefined
  readonly label: ReactNode
  /** Larger labels are for a page that asks a single question. */
  readonly labelSize?: 's' | 'm' | 'l' | undefined
  /** The label is the page's h1; the page then gives no other heading. */
  readonly labelIsHeading?: boolean | undefined
  /** For screen readers only: the visible question stands elsewhere, for example in a column header. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

/** The ids of a field's hint and error, and the `aria-describedby` that names those that are there. */
export const descriptionOf = (
  field: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>,
  ...others: readonly (string | undefined)[]
): { id: string; hintId: string; errorId: string; describedBy: string | undefined } => {
  const id = field.id ?? field.name
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = classes(
    ...others,
    field.hint !== undefined && field.hint !== null && hintId,
    field.error !== undefined && errorId,
  )
  return { id, hintId, errorId, describedBy: describedBy === '' ? undefined : describedBy }
}

/** The grey help under a question. */
export function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={id} className="govuk-hint">
      {children}
    </div>
  )
}

/** The red sentence above a control; the same words as in the error summary. */
export function ErrorMessage({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {children}
    </p>
  )
}

/** Label, hint and error around one control. */
export function FormGroup({
  field,
  className,
  data,
  children,
}: {
  readonly field: FieldProps
  readonly className?: string | undefined
  readonly data?: Readonly<Record<`data-${string}`, string | number>> | undefined
  readonly children: ReactNode
}) {
  const { id, hintId, errorId } = descriptionOf(field)
  const label = (
    <label
      className={classes(
        'govuk-label',
        field.labelSize && `govuk-label--${field.labelSize}`,
        field.labelHidden && 'govuk-visually-hidden',
      )}
      htmlFor={id}
    >
      {field.label}
    </label>
  )
  return (
    <div
      className={classes(
        'govuk-form-group',
        field.error !== undefined && 'govuk-form-group--error',
        className,
      )}
      {...data}
    >
      {field.labelIsHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label}
      {field.hint !== undefined && field.hint !== null && <Hint id={hintId}>{field.hint}</Hint>}
      {field.error !== undefined && <ErrorMessage id={errorId}>{field.error}</ErrorMessage>}
      {children}
    </div>
  )
}

/** A group of controls under one question. `id` is only needed where the group itself is linked to. */
export function Fieldset({
  legend,
  legendSize,
  legendIsHeading,
  legendHidden,
  describedBy,
  group,
  id,
  children,
}: {
  readonly legend: ReactNode
  readonly legendSize?: 's' | 'm' | 'l' | undefined
  readonly legendIsHeading?: boolean | undefined
  readonly legendHidden?: boolean | undefined
  readonly describedBy?: string | undefined
  /** JAWS only reads the description of a group of text boxes where the role is spelt out. */
  readonly group?: boolean | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <fieldset
      className="govuk-fieldset"
      id={id}
      role={group ? 'group' : undefined}
      aria-describedby={describedBy}
    >
      <legend
        className={classes(
          'govuk-fieldset__legend',
          legendSize && `govuk-fieldset__legend--${legendSize}`,
          legendHidden && 'govuk-visually-hidden',
        )}
      >
        {legendIsHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  )
}
