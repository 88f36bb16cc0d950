import { Mono } from '@/components/mono'
import { Table, type Column } from '@/components/table'
import type { ReceiptCase, ReceiptStratum } from '@/domain/receipt'
import { displayTicket } from '@/domain/sampling'
import { stratumKindWords } from '@/domain/strata'

function statusOf({ act, insteadOf, outOfScope }: ReceiptCase): string {
  const came = insteadOf
    ? `Spare, in place of rank ${insteadOf}`
    : act === 1
      ? 'Drawn'
      : `Drawn in act ${act}`
  if (!outOfScope) return came
  const note = outOfScope.note ? ` (${outOfScope.note})` : ''
  return `${came}. Out of scope: ${outOfScope.reason}${note}, decided by ${outOfScope.by}`
}

const columns: Column<ReceiptCase>[] = [
  { key: 'rank', header: 'Rank', numeric: true, cell: ({ rank }) => rank },
  { key: 'reference', header: 'Crime reference', rowHeader: true, nowrap: true, cell: ({ id }) => id },
  { key: 'case', header: 'Case id', cell: ({ case: id }) => <Mono>{id}</Mono> },
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
  const { key, kind, population, cases } = stratum
  const inSample = cases.filter(({ outOfScope }) => outOfScope === null).length
  return (
    <Table
      caption={`${district}, ${stratumKindWords[kind]}: ${inSample} of ${population.toLocaleString('en-GB')} crimes`}
      captionSize="s"
      columns={columns}
      rows={cases}
      rowKey={({ rank }) => `${key} ${rank}`}
      empty="Nothing is drawn from this stratum."
      dense
    />
  )
}
