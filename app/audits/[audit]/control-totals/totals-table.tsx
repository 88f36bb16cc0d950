import { Table } from '@/components/table'
import { Tag } from '@/components/tag'
import { totalInWords, type ComparedTotal } from '@/domain/control-totals'
import { grouped } from '@/domain/percent'

/** Stated figures beside those of the extract; where they differ, in words and by how much. */
export function TotalsTable({
  totals,
  nameOf,
  caption = 'Stated figures beside the extract',
}: {
  readonly totals: readonly ComparedTotal[]
  readonly nameOf: (code: string) => string
  readonly caption?: string | undefined
}) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      rows={totals}
      rowKey={(_, at) => String(at)}
      columns={[
        { key: 'of', header: 'Crimes of', rowHeader: true, cell: (total) => totalInWords(total, nameOf) },
        { key: 'stated', header: 'Stated', numeric: true, cell: ({ crimes }) => grouped(crimes) },
        { key: 'found', header: 'In the extract', numeric: true, cell: ({ found }) => grouped(found) },
        {
          key: 'difference',
          header: 'Difference',
          numeric: true,
          cell: ({ crimes, found }) => (crimes === found ? '0' : signed(found - crimes)),
        },
        {
          key: 'agrees',
          header: 'Agrees',
          cell: ({ crimes, found }) => (crimes === found ? 'Yes' : <Tag colour="red">Differs</Tag>),
        },
      ]}
    />
  )
}

const signed = (difference: number) => `${difference > 0 ? '+' : '-'}${grouped(Math.abs(difference))}`
