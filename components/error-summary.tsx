/**
 * One thing wrong. `field` is the id (for our fields: the name) of the control to go to; without it, or where it is ''
 * because the page as a whole is meant, nothing is linked.
 */
export interface FieldError {
  readonly field?: string | undefined
  readonly message: string
}

/** The message for one field, to hand to its `error`. */
export const errorFor = (errors: readonly FieldError[] | undefined, field: string): string | undefined =>
  errors?.find((error) => error.field === field)?.message

/** The faults of every line of a field that takes several at once; the summary has them one by one. */
export const errorsFor = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.flatMap((error) => (error.field === field ? [error.message] : [])).join('. ') || undefined

/** 'There is a problem': every error of the page, each linked to its control, in the same words. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={`${error.field ?? ''} ${error.message}`}>
                {!error.field ? (
                  <span className="app-error-summary__text">{error.message}</span>
                ) : (
                  <a href={`#${error.field}`}>{error.message}</a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
