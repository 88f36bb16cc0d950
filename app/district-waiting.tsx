import { Table } from '@/components/table'
import type { WaitingCounts } from '@/db/district-home'
import type { RecommendationStatus } from '@/domain/recommendation'

interface Line {
  who: string
  what: string
  count: number
  href: string
}

const listed = (status: RecommendationStatus | 'open') =>
  `/recommendations?status=${encodeURIComponent(status)}`

/** What waits for whom, each figure a link to what it counts. */
export function DistrictWaiting({ waiting }: { readonly waiting: WaitingCounts }) {
  const lines: Line[] = [
    { who: 'Your district', what: 'to respond to', count: waiting.toRespond, href: listed('issued') },
    { who: 'Your district', what: 'to act on', count: waiting.toActOn, href: listed('open') },
    {
      who: 'Governance',
      what: 'to verify or return',
      count: waiting.toVerify,
      href: listed('closure proposed'),
    },
    { who: 'Governance', what: 'to agree an extension', count: waiting.toAgree, href: listed('open') },
    { who: 'The audit team', what: 'to decide a challenge', count: waiting.toDecide, href: '/audits' },
  ]
  return (
    <Table
      caption="What waits for whom"
      captionSize="m"
      dense
      columns={[
        { key: 'who', header: 'Waits for', rowHeader: true, cell: ({ who }) => who },
        { key: 'what', header: 'To do', cell: ({ what }) => what },
        {
          key: 'count',
          header: 'How many',
          numeric: true,
          cell: ({ count, href, who, what }) =>
            count === 0 ? (
              0
            ) : (
              <a className="govuk-link" href={href}>
                {count}
                <span className="govuk-visually-hidden">
                  {' '}
                  for {who.toLowerCase()} {what}
                </span>
              </a>
            ),
        },
      ]}
      rows={lines}
      rowKey={({ who, what }) => `${who} ${what}`}
    />
  )
}
