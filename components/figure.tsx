import type { ReactNode } from 'react'

/** A count that leads, its whole beside it, and what it means beneath: '13 of 15'. Never a bare percentage. */
export function Figure({
  label,
  count,
  of,
  words,
  href,
}: {
  readonly label: ReactNode
  readonly count: number | string
  /** The denominator; left out for a plain count. */
  readonly of?: number | string | undefined
  readonly words?: ReactNode
  /** The rows behind the figure. */
  readonly href?: string | undefined
}) {
  const whole = (n: number | string) => (typeof n === 'number' ? n.toLocaleString('en-GB') : n)
  const figure = (
    <>
      {whole(count)}
      {of !== undefined && <span className="app-figure__of"> of {whole(of)}</span>}
    </>
  )
  return (
    <div className="app-figure">
      <p className="app-figure__label">{label}</p>
      <p className="app-figure__count">
        {href === undefined ? (
          figure
        ) : (
          <a className="govuk-link govuk-link--no-visited-state" href={href}>
            {figure}
          </a>
        )}
      </p>
      {words !== undefined && <div className="app-figure__words">{words}</div>}
    </div>
  )
}

/** Figures side by side where there is room. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className="app-figures">{children}</div>
}
