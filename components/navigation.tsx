import type { ReactNode } from 'react'

export interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly current?: boolean | undefined
}

/** The way down to this page; the last item, without an address, is the page itself. */
export function Breadcrumbs({
  items,
}: {
  readonly items: readonly { readonly text: string; readonly href?: string | undefined }[]
}) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href === undefined ? (
            <li key={item.text} className="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ) : (
            <li key={item.text} className="govuk-breadcrumbs__list-item">
              <a className="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

/** Back one step, to an address that is known. */
export function BackLink({
  href,
  children = 'Back',
}: {
  readonly href: string
  readonly children?: ReactNode
}) {
  return (
    <a className="govuk-back-link" href={href}>
      {children}
    </a>
  )
}

/** The pages of one thing, side by side, like tabs; each is a page with its own address. */
export function SubNavigation({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly (NavigationItem & { readonly count?: number | undefined })[]
}) {
  return (
    <nav className="moj-sub-navigation" aria-label={label}>
      <ul className="moj-sub-navigation__list">
        {items.map((item) => (
          <li className="moj-sub-navigation__item" key={item.href}>
            <a
              className="moj-sub-navigation__link"
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.text}
              {item.count !== undefined && ` (${item.count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
