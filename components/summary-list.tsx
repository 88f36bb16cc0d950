import type { ReactNode } from 'react'
import { classes } from './classes'

export interface SummaryRow {
  readonly key: ReactNode
  readonly value: ReactNode
  /** What can be done to this row. `about` completes the link for screen readers: 'Change' + 'the period'. */
  readonly actions?:
    | readonly { readonly text: string; readonly href: string; readonly about?: string | undefined }[]
    | undefined
}

function Actions({ actions }: { readonly actions: NonNullable<SummaryRow['actions']> }) {
  const links = actions.map((action) => (
    <a className="govuk-link" href={action.href} key={action.href}>
      {action.text}
      {action.about !== undefined && <span className="govuk-visually-hidden"> {action.about}</span>}
    </a>
  ))
  if (links.length === 1) return <dd className="govuk-summary-list__actions">{links[0]}</dd>
  return (
    <dd className="govuk-summary-list__actions">
      <ul className="govuk-summary-list__actions-list">
        {links.map((link) => (
          <li className="govuk-summary-list__actions-list-item" key={link.key}>
            {link}
          </li>
        ))}
      </ul>
    </dd>
  )
}

/** Facts, each with its name. */
export function SummaryList({
  rows,
  plain,
}: {
  readonly rows: readonly SummaryRow[]
  /** Without lines between the rows. */
  readonly plain?: boolean | undefined
}) {
  const anyActions = rows.some((row) => (row.actions?.length ?? 0) > 0)
  return (
    <dl className={classes('govuk-summary-list', plain && 'govuk-summary-list--no-border')}>
      {rows.map((row, index) => {
        const actions = row.actions ?? []
        return (
          <div
            key={typeof row.key === 'string' ? row.key : index}
            className={classes(
              'govuk-summary-list__row',
              anyActions && actions.length === 0 && 'govuk-summary-list__row--no-actions',
            )}
          >
            <dt className="govuk-summary-list__key">{row.key}</dt>
            <dd className="govuk-summary-list__value">{row.value}</dd>
            {actions.length > 0 && <Actions actions={actions} />}
          </div>
        )
      })}
    </dl>
  )
}
