import { Table } from '@/components/table'
import type { ReasonCount } from '@/domain/reason-counts'

/** The reasons behind the noes, most frequent first, each with a bar; nothing where there was no no. */
export function Reasons({
  reasons,
  noes,
  caption = 'Why the answer was no',
}: {
  readonly reasons: readonly ReasonCount[]
  /** All noes: one without a counted reason makes the sum of the reasons smaller. */
  readonly noes: number
  readonly caption?: string
}) {
  if (reasons.length === 0) return null
  const rows = reasons.map((reason, at) => ({
    ...reason,
    soFar: reasons.slice(0, at + 1).reduce((sum, { count }) => sum + count, 0),
  }))
  const [most] = reasons
  return (
    <Table
      caption={caption}
      captionSize="s"
      columns={[
        { key: 'label', header: 'Reason', rowHeader: true, cell: ({ label }) => label },
        {
          key: 'bar',
          header: <span className="govuk-visually-hidden">Bar</span>,
          cell: ({ count }) => <Bar share={count / (most?.count ?? 1)} />,
        },
        {
          key: 'count',
          header: 'Cases',
          nowrap: true,
          cell: ({ count }) => `${count} of ${noes}`,
        },
        {
          key: 'soFar',
          header: 'With those above',
          nowrap: true,
          cell: ({ soFar }) => `${soFar} of ${noes}`,
        },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
      dense
    />
  )
}

function Bar({ share }: { readonly share: number }) {
  return (
    <svg className="app-bar" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect width={`${Math.round(share * 10000) / 100}%`} height="12" className="app-bar__ink" />
    </svg>
  )
}
