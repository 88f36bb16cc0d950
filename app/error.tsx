'use client'

import { Shell } from '@/components/shell'

/**
 * What went wrong is in the log of the server under the reference; the person reads only what they can do. Every page
 * fetches its scripts, so it is made of the shell alone.
 */
export default function ErrorPage({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <Shell marking="OFFICIAL">
      <title>Sorry, there is a problem - Dip Sample</title>
      <h1 className="govuk-heading-l">Sorry, there is a problem</h1>
      <p className="govuk-body">This page could not be shown. What was saved before is safe.</p>
      <p className="govuk-body">
        Try again in a few minutes. If it happens again, tell your administrator what you were doing
        {error.digest === undefined ? '.' : ' and give this reference:'}
      </p>
      {error.digest !== undefined && (
        <p className="govuk-body">
          <strong className="app-mono">{error.digest}</strong>
        </p>
      )}
      <div className="govuk-button-group">
        <a className="govuk-button" role="button" draggable="false" href="">
          Try again
        </a>
        <a className="govuk-link" href="/">
          Go to your work
        </a>
      </div>
    </Shell>
  )
}
