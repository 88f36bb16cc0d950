import { classes } from './classes'
import { descriptionOf, ErrorMessage, type FieldProps, Fieldset, Hint } from './field'

export type DatePart = 'day' | 'month' | 'year'

const parts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const

/** Splits a day 'YYYY-MM-DD' into what the three boxes show; anything else gives empty boxes. */
export const dayParts = (day: string | undefined): Partial<Record<DatePart, string>> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  if (match === null) return {}
  return { year: String(match[1]), month: String(Number(match[2])), day: String(Number(match[3])) }
}

/**
 * A day in three boxes, named `NAME-day`, `NAME-month` and `NAME-year`. `value` is a day 'YYYY-MM-DD', or the parts as
 * they were typed, so that a refused date is shown again unchanged.
 */
export function DateInput({
  value,
  errorParts,
  ...field
}: FieldProps & {
  readonly value?: string | Partial<Record<DatePart, string | undefined>> | undefined
  /** The boxes at fault; without it an error marks all three. */
  readonly errorParts?: readonly DatePart[] | undefined
}) {
  const { id, hintId, errorId, describedBy } = descriptionOf(field)
  const shown = typeof value === 'object' ? value : dayParts(value)
  return (
    <div className={classes('govuk-form-group', field.error !== undefined && 'govuk-form-group--error')}>
      <Fieldset
        legend={field.label}
        legendSize={field.labelSize}
        legendIsHeading={field.labelIsHeading}
        legendHidden={field.labelHidden}
        describedBy={describedBy}
        group
      >
        {field.hint !== undefined && field.hint !== null && <Hint id={hintId}>{field.hint}</Hint>}
        {field.error !== undefined && <ErrorMessage id={errorId}>{field.error}</ErrorMessage>}
        <div className="govuk-date-input">
          {parts.map(({ part, label, width }) => {
            const boxId = part === 'day' ? id : `${id}-${part}`
            const wrong = field.error !== undefined && (errorParts === undefined || errorParts.includes(part))
            return (
              <div className="govuk-date-input__item" key={part}>
                <div className="govuk-form-group">
                  <label className="govuk-label govuk-date-input__label" htmlFor={boxId}>
                    {label}
                  </label>
                  <input
                    className={classes(
                      'govuk-input govuk-date-input__input',
                      `govuk-input--width-${width}`,
                      wrong && 'govuk-input--error',
                    )}
                    id={boxId}
                    name={`${field.name}-${part}`}
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={shown[part]}
                    aria-invalid={wrong ? true : undefined}
                  />
                </div>
              </div>
            )
          })}
        </div>
      </Fieldset>
    </div>
  )
}
