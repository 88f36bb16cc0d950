import { type ReactNode, useId } from 'react'
import { classes } from './classes'

/** A paragraph set apart by a bar at its left. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>
}

/** What must not be overlooked before acting. */
export function WarningText({ children }: { readonly children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning</span> {children}
      </strong>
    </div>
  )
}

/** What has just happened ('success', after a redirect) or must be known on this page ('important'). */
export function NotificationBanner({
  kind = 'success',
  title,
  children,
}: {
  readonly kind?: 'success' | 'important' | undefined
  readonly title?: string | undefined
  readonly children: ReactNode
}) {
  const titleId = useId()
  const success = kind === 'success'
  return (
    <div
      className={classes('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (success ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}

/** Help beside the question, folded away until wanted. Printed open where it was open. */
export function Details({
  summary,
  open,
  children,
}: {
  readonly summary: ReactNode
  readonly open?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <details className="govuk-details" open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}

/** Where a list is empty: what will stand here, and what to do first. */
export function EmptyState({
  title,
  action,
  children,
}: {
  readonly title: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className="app-empty">
      <p className="app-empty__title">{title}</p>
      {children !== undefined && <div className="app-empty__text">{children}</div>}
      {action}
    </div>
  )
}
