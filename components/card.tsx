import type { ReactNode } from 'react'

/** A titled box: one of several things of a kind. With `href` its title leads to it. */
export function Card({
  title,
  headingLevel = 2,
  href,
  actions,
  children,
}: {
  readonly title: ReactNode
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly href?: string | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const Tag = `h${headingLevel}` as const
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <Tag className="govuk-summary-card__title">
          {href === undefined ? (
            title
          ) : (
            <a className="govuk-link" href={href}>
              {title}
            </a>
          )}
        </Tag>
        {actions !== undefined && <div className="govuk-summary-card__actions">{actions}</div>}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  )
}

/** Cards side by side where there is room. */
export function Cards({ children }: { readonly children: ReactNode }) {
  return <div className="app-cards">{children}</div>
}
