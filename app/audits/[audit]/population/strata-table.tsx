import { Table } from '@/components/table'
import { drawnFrom, type PlannedStratum } from '@/domain/freeze'
import { grouped } from '@/domain/percent'

/** Each stratum with the crimes that can be drawn, its quota, and what that gives. */
export function StrataTable({ strata }: { readonly strata: readonly PlannedStratum[] }) {
  const sum = (of: (stratum: PlannedStratum) => number) =>
    grouped(strata.reduce((total, stratum) => total + of(stratum), 0))
  return (
    <Table
      caption="Crimes that can be drawn, by stratum"
      captionSize="s"
      columns={[
        { key: 'district', header: 'District', rowHeader: true, cell: ({ name }) => name, total: 'Force' },
        { key: 'kind', header: 'Crimes', cell: ({ kind }) => kind, total: '' },
        {
          key: 'size',
          header: 'Can be drawn',
          numeric: true,
          cell: ({ size }) => grouped(size),
          total: sum(({ size }) => size),
        },
        {
          key: 'quota',
          header: 'Quota',
          numeric: true,
          cell: ({ quota }) => quota,
          total: sum(({ quota }) => quota),
        },
        { key: 'drawn', header: 'Will be drawn', numeric: true, cell: drawnFrom, total: sum(drawnFrom) },
      ]}
      rows={strata}
      rowKey={({ key }) => key}
    />
  )
}
