import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

export type ButtonKind = 'primary' | 'secondary' | 'warning'

const looks: Readonly<Record<ButtonKind, string | false>> = {
  primary: false,
  secondary: 'govuk-button--secondary',
  warning: 'govuk-button--warning',
}

/** A submit button. A second click within a second is ignored where scripts run; the server is safe without that. */
export function Button({
  kind = 'primary',
  small,
  children,
  button,
  ...attributes
}: {
  readonly kind?: ButtonKind | undefined
  /** For rows of a table. */
  readonly small?: boolean | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string | undefined
  /** Sends the form somewhere else than its own action. */
  readonly formAction?: string | undefined
  readonly disabled?: boolean | undefined
  readonly children: ReactNode
  readonly button?: ComponentProps<'button'> | undefined
}) {
  return (
    <button
      type="submit"
      className={classes('govuk-button', looks[kind], small && 'app-button--small')}
      data-module="govuk-button"
      data-prevent-double-click="true"
      {...attributes}
      {...button}
    >
      {children}
    </button>
  )
}

/** A link that looks like a button, for the next step that changes nothing by itself. */
export function ButtonLink({
  href,
  kind = 'primary',
  small,
  download,
  children,
}: {
  readonly href: string
  readonly kind?: ButtonKind | undefined
  readonly small?: boolean | undefined
  readonly download?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <a
      href={href}
      role="button"
      draggable="false"
      className={classes('govuk-button', looks[kind], small && 'app-button--small')}
      data-module="govuk-button"
      download={download}
    >
      {children}
    </a>
  )
}

/** Buttons and links of one step, in a row. */
export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>
}
