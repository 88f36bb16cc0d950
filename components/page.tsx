import type { ReactNode } from 'react'
import { ErrorSummary, type FieldError } from './error-summary'
import { Heading } from './heading'
import { BackLink, Breadcrumbs } from './navigation'
import { NotificationBanner } from './notices'
import { Shell, type ShellProps } from './shell'

/** 'Error: Plan an audit - Dip Sample': what a screen reader says first must say that something is wrong. */
export const pageTitle = (title: string, errors: readonly FieldError[] = []): string =>
  `${errors.length > 0 ? 'Error: ' : ''}${title} - Dip Sample`

export interface PageProps extends Omit<ShellProps, 'before'> {
  /** In the browser's tab, and as the h1 unless `heading` says otherwise. */
  readonly title: string
  /** Another h1, or null where the page's only question is its h1. */
  readonly heading?: ReactNode
  /** The line above the h1: what this page belongs to. */
  readonly caption?: ReactNode
  readonly breadcrumbs?: readonly { readonly text: string; readonly href?: string | undefined }[] | undefined
  readonly back?: string | { readonly href: string; readonly text: string } | undefined
  readonly errors?: readonly FieldError[] | undefined
  /** What has just been done, after the redirect that followed it. */
  readonly success?: ReactNode
  /** To the right of the h1: what can be done with the whole page, for example a download. */
  readonly actions?: ReactNode
}

/** A whole page: its title, the shell, the way here, the errors or the success, the h1, and then the page's own part. */
export function Page({
  title,
  heading = title,
  caption,
  breadcrumbs,
  back,
  errors = [],
  success,
  actions,
  children,
  ...shell
}: PageProps) {
  const before = (
    <>
      {breadcrumbs !== undefined && <Breadcrumbs items={breadcrumbs} />}
      {back !== undefined && (
        <BackLink href={typeof back === 'string' ? back : back.href}>
          {typeof back === 'string' ? 'Back' : back.text}
        </BackLink>
      )}
    </>
  )
  return (
    <Shell {...shell} before={before}>
      <title>{pageTitle(title, errors)}</title>
      <ErrorSummary errors={errors} />
      {success !== undefined && success !== null && errors.length === 0 && (
        <NotificationBanner>{success}</NotificationBanner>
      )}
      {heading !== null && (
        <div className="app-page-heading">
          <div>
            <Heading caption={caption}>{heading}</Heading>
          </div>
          {actions !== undefined && actions !== null && (
            <div className="app-page-heading__actions">{actions}</div>
          )}
        </div>
      )}
      {children}
    </Shell>
  )
}
