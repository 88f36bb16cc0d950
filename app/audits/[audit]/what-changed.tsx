import { Heading } from '@/components/heading'
import type { IssueChange } from '@/domain/snapshot-changes'

/** What an issue says otherwise than the one before it. */
export function WhatChanged({
  title,
  reason,
  changes,
}: {
  readonly title: string
  /** Why it went out again; left out before it does. */
  readonly reason?: string
  readonly changes: readonly IssueChange[]
}) {
  return (
    <section>
      <Heading level={2} size="m">
        {title}
      </Heading>
      {reason && <p className="govuk-body app-typed">{reason}</p>}
      {changes.length === 0 ? (
        <p className="govuk-body">No figure, finding or recommendation that you read here has changed.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {changes.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** 'What changed since version 1'. */
export const whatChangedTitle = (since: number) => `What changed since version ${since}`
