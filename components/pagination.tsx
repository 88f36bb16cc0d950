/**
 * The page numbers to show: the first, the last, the current one and its neighbours; `null` stands for a gap. A gap of
 * a single page is filled with that page.
 */
export const pagesShown = (page: number, pages: number): readonly (number | null)[] => {
  const near = [1, page - 1, page, page + 1, pages]
  const kept = [...new Set(near)].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)
  return kept.flatMap((n, index) => {
    const before = kept[index - 1]
    if (before === undefined || n - before === 1) return [n]
    return n - before === 2 ? [n - 1, n] : [null, n]
  })
}

const whole = (n: number): string => n.toLocaleString('en-GB')

/** Links to the pages of a list, and which rows are shown. `things` is the plural: 'crimes'. */
export function Pagination({
  page,
  perPage,
  total,
  things,
  href,
}: {
  /** From 1. */
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly things: string
  readonly href: (page: number) => string
}) {
  const pages = Math.max(1, Math.ceil(total / perPage))
  const from = (page - 1) * perPage + 1
  const to = Math.min(total, page * perPage)
  return (
    <div className="app-pagination">
      <p className="app-pagination__results">
        {total === 0 ? `No ${things}` : `Showing ${whole(from)} to ${whole(to)} of ${whole(total)} ${things}`}
      </p>
      {pages > 1 && (
        <nav className="govuk-pagination" aria-label="Pagination">
          {page > 1 && (
            <div className="govuk-pagination__prev">
              <a className="govuk-link govuk-pagination__link" href={href(page - 1)} rel="prev">
                <Arrow d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z" />
                <span className="govuk-pagination__link-title">
                  Previous<span className="govuk-visually-hidden"> page</span>
                </span>
              </a>
            </div>
          )}
          <ul className="govuk-pagination__list">
            {pagesShown(page, pages).map((n, index) =>
              n === null ? (
                <li key={`gap-${index}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
                  ⋯
                </li>
              ) : (
                <li
                  key={n}
                  className={
                    n === page
                      ? 'govuk-pagination__item govuk-pagination__item--current'
                      : 'govuk-pagination__item'
                  }
                >
                  <a
                    className="govuk-link govuk-pagination__link"
                    href={href(n)}
                    aria-label={`Page ${n}`}
                    aria-current={n === page ? 'page' : undefined}
                  >
                    {n}
                  </a>
                </li>
              ),
            )}
          </ul>
          {page < pages && (
            <div className="govuk-pagination__next">
              <a className="govuk-link govuk-pagination__link" href={href(page + 1)} rel="next">
                <span className="govuk-pagination__link-title">
                  Next<span className="govuk-visually-hidden"> page</span>
                </span>
                <Arrow
                  next
                  d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
                />
              </a>
            </div>
          )}
        </nav>
      )}
    </div>
  )
}

function Arrow({ d, next }: { readonly d: string; readonly next?: boolean }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${next ? 'next' : 'prev'}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={d} />
    </svg>
  )
}
