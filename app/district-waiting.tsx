import type { ReactNode } from 'react'
import { Table } from '@/components/table'
import type { WaitingCounts } from '@/db/district-home'

interface Line {
  who: string
  what: string
  count: number
  /** The rows behind the count. */
  rows: ReactNode
}

/** What waits for whom, each count with the way to what it counts. */
export function DistrictWaiting({ waiting }: { readonly waiting: WaitingCounts }) {
  const { toRespond, toActOn, toVerify, toAgree, toDecide } = waiting
  const lines: Line[] = [
    {
      ...{ who: 'Your district', what: 'Recommendations to answer', count: toRespond },
      rows: <Listed status="to answer" />,
    },
    {
      ...{ who: 'Your district', what: 'Recommendations to act on', count: toActOn },
      rows: <Listed status="in work" />,
    },
    {
      ...{ who: 'Governance', what: 'Closures to verify or return', count: toVerify },
      rows: <Listed status="closure proposed" />,
    },
    {
      ...{ who: 'Governance', what: 'Extensions to agree or decline', count: toAgree.length },
      rows: <Links to={toAgree.map(({ id, reference }) => [`/recommendations/${id}`, reference])} />,
    },
    {
      ...{ who: 'The audit team', what: 'Factual challenges to decide', count: toDecide.length },
      rows: (
        <Links
          to={toDecide.map(({ id, number, auditReference }) => [
            `/challenges/${id}`,
            `challenge ${number} of ${auditReference}`,
          ])}
        />
      ),
    },
  ]
  return (
    <Table
      caption="What waits for whom"
      captionSize="m"
      columns={[
        { key: 'who', header: 'Waits for', cell: ({ who }) => who },
        { key: 'what', header: 'What', rowHeader: true, cell: ({ what }) => what },
        { key: 'count', header: 'How many', numeric: true, cell: ({ count }) => count },
        { key: 'rows', header: 'Which', cell: ({ count, rows }) => (count > 0 ? rows : '') },
      ]}
      rows={lines}
      rowKey={({ what }) => what}
    />
  )
}

function Listed({ status }: { readonly status: 'to answer' | 'in work' | 'closure proposed' }) {
  return (
    <a className="govuk-link" href={`/recommendations?status=${encodeURIComponent(status)}`}>
      In the register<span className="govuk-visually-hidden">: {status}</span>
    </a>
  )
}

function Links({ to }: { readonly to: readonly (readonly [href: string, text: string])[] }) {
  return to.map(([href, text], at) => (
    <span key={href}>
      {at > 0 && ', '}
      <a className="govuk-link" href={href}>
        {text}
      </a>
    </span>
  ))
}
