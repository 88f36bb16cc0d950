import { Mono } from '@/components/mono'
import { Table, type Column } from '@/components/table'
import type { ReceiptCase, ReceiptStratum } from '@/domain/receipt'
import { displayTicket } from '@/domain/sampling'

const statusOf = (row: ReceiptCase) => {
  if (row.status === 'out of scope') return `Out of scope. ${row.reason}`
  return row.status === 'spare' ? 'Spare, in place of one out of scope' : 'Drawn'
}

const columns: Column<ReceiptCase>[] = [
  { key: 'rank', header: 'Rank', numeric: true, cell: ({ rank }) => rank },
  { key: 'reference', header: 'Crime reference', rowHeader: true, nowrap: true, cell: ({ id }) => id },
  {
    key: 'ticket',
    header: 'Ticket, first digits',
    cell: ({ ticket }) => <Mono>{displayTicket(ticket)}</Mono>,
  },
  { key: 'status', header: 'Status', cell: statusOf },
]

/** The cases of one stratum in draw order, those that made way for a spare too. */
export function StratumTable({
  stratum,
  district,
}: {
  readonly stratum: ReceiptStratum
  readonly district: string
}) {
  const { key, kind, population, quota, cases } = stratum
  return (
    <Table
      caption={`${district}, ${kind}: ${Math.min(quota, population)} of ${population.toLocaleString('en-GB')} crimes`}
      captionSize="s"
      columns={columns}
      rows={cases}
      rowKey={({ rank }) => `${key} ${rank}`}
      empty="Nothing is drawn from this stratum."
      dense
    />
  )
}
