import type { ReactNode } from 'react'
import { HiddenFields } from './form'

/** One filter that is on, with the address of the same list without it. */
export interface AppliedFilter {
  readonly label: string
  readonly removeHref: string
}

/** Narrows a list: a form that is got, so that the address can be kept and passed on. Put the fields in as children. */
export function FilterForm({
  action,
  heading = 'Filter',
  submit = 'Apply filters',
  clearHref,
  applied = [],
  hidden = {},
  children,
}: {
  readonly action: string
  readonly heading?: string | undefined
  readonly submit?: string | undefined
  readonly clearHref?: string | undefined
  readonly applied?: readonly AppliedFilter[] | undefined
  /** What the list keeps besides its filters, for example the sort order. */
  readonly hidden?: Readonly<Record<string, string | number | undefined>> | undefined
  readonly children: ReactNode
}) {
  return (
    <form method="get" action={action} className="app-filter" role="search" aria-label={heading} noValidate>
      <HiddenFields fields={hidden} />
      <h2 className="app-filter__heading">{heading}</h2>
      <div className="app-filter__fields">
        {children}
        <div className="app-filter__submit">
          <button type="submit" className="govuk-button govuk-button--secondary">
            {submit}
          </button>
          {clearHref !== undefined && applied.length > 0 && (
            <a className="govuk-link govuk-link--no-visited-state" href={clearHref}>
              Clear filters
            </a>
          )}
        </div>
      </div>
      {applied.length > 0 && (
        <ul className="app-filter__applied" aria-label="Filters applied">
          {applied.map((filter) => (
            <li key={filter.label}>
              <a className="app-filter__tag" href={filter.removeHref}>
                <span className="govuk-visually-hidden">Remove this filter: </span>
                {filter.label}
                <span aria-hidden="true"> ×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
