import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import { instantInWords } from '@/domain/days'
import type { Receipt, ReceiptAct, TargetedOnReceipt } from '@/domain/receipt'

type Row = ReceiptAct & { number: number }

const asked = ({ quotas }: ReceiptAct) =>
  Object.entries(quotas)
    .filter(([, quota]) => quota > 0)
    .map(([key, quota]) => `${quota} of ${key}`)
    .join(', ')

const columns: Column<Row>[] = [
  { key: 'number', header: 'Act', numeric: true, rowHeader: true, cell: ({ number }) => number },
  { key: 'what', header: 'What', cell: ({ act }) => (act === 'draw' ? 'The draw' : 'Extension') },
  { key: 'when', header: 'When and who', cell: ({ at, by }) => `${instantInWords(at)}, ${by}` },
  { key: 'asked', header: 'Asked for', cell: asked },
  {
    key: 'why',
    header: 'Why',
    cell: ({ reason, finishedBefore }) =>
      reason && `${reason} (${finishedBefore} cases of the district were finished by then)`,
  },
  { key: 'version', header: 'Dip Sample', cell: ({ softwareVersion }) => softwareVersion },
]

/** The draw and what was added to it, in order. */
export function Acts({ acts }: Pick<Receipt, 'acts'>) {
  return (
    <Table
      caption="Acts"
      columns={columns}
      rows={acts.map((act, at) => ({ ...act, number: at + 1 }))}
      rowKey={({ number }) => String(number)}
      dense
    />
  )
}

/** Cases that no ticket chose. They are on the receipt so that nobody takes them for drawn ones. */
export function TargetedCases({
  targeted,
  districts,
}: {
  readonly targeted: readonly TargetedOnReceipt[]
  readonly districts: ReadonlyMap<string, string>
}) {
  if (targeted.length === 0) return null
  const rows: Column<TargetedOnReceipt>[] = [
    {
      key: 'case',
      header: 'Case',
      rowHeader: true,
      cell: ({ label, district }) => `${districts.get(district) ?? district} ${label}`,
    },
    { key: 'reference', header: 'Crime reference', nowrap: true, cell: ({ id }) => id },
    { key: 'reason', header: 'Reason', cell: ({ reason }) => reason },
    { key: 'by', header: 'Added', cell: ({ at, by }) => `${instantInWords(at)}, ${by}` },
    {
      key: 'since',
      header: 'Since then',
      cell: ({ drawnSince }) =>
        drawnSince ? `Its ticket came up: rank ${drawnSince.rank} of ${drawnSince.stratum}` : 'In no rate',
    },
  ]
  return (
    <>
      <Heading level={2} size="m">
        Targeted cases
      </Heading>
      <p className="govuk-body">
        Added by their reference and not drawn. They are scored and shown, and count in no rate.
      </p>
      <Table
        caption="Targeted cases"
        captionHidden
        columns={rows}
        rows={targeted}
        rowKey={({ case: id }) => id}
        dense
      />
    </>
  )
}
