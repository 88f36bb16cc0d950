import { Inset, NotificationBanner } from '@/components/notices'
import type { ReadableWriteUp } from '@/db/write-ups'
import { instantInWords } from '@/domain/days'

/** Whether these are figures that stand or that may still change, said before the first of them. */
export function WhatThisIs({
  readable: { issued, openCases, whole },
  auditId,
}: {
  readonly readable: ReadableWriteUp
  readonly auditId: string
}) {
  if (issued)
    return (
      <Inset>
        As issued: version {issued.version}, {instantInWords(issued.issuedAt)}, by {issued.issuedBy}.
        {!whole && ' You see your own district and the force as a whole.'}
      </Inset>
    )
  if (openCases > 0)
    return (
      <NotificationBanner kind="important" title="Provisional">
        <p className="govuk-body">
          {openCases} {openCases === 1 ? 'case is' : 'cases are'} not finished or not ruled on.{' '}
          <a className="govuk-notification-banner__link" href={`/audits/${auditId}/cases`}>
            See the cases
          </a>
          . A figure has no range before every case behind it is answered.
        </p>
      </NotificationBanner>
    )
  return <Inset>Not issued yet: only those who work on this audit see this page.</Inset>
}
