import { Table } from '@/components/table'
import type { PopulationStep } from '@/domain/drawable-rule'
import { grouped } from '@/domain/percent'

/** From the rows of the file to the list that is drawn from, step by step. */
export function StepsTable({ steps }: { readonly steps: readonly PopulationStep[] }) {
  return (
    <Table
      caption="How the list came about"
      captionSize="s"
      rows={steps}
      rowKey={(_, at) => String(at)}
      columns={[
        {
          key: 'what',
          header: 'Step',
          rowHeader: true,
          cell: ({ what }, at) => (at === 0 ? what : `Left out: ${what}`),
          total: 'Can be drawn',
        },
        {
          key: 'out',
          header: 'Left out',
          numeric: true,
          cell: ({ leftOut }, at) => (at === 0 ? '' : grouped(leftOut)),
          total: '',
        },
        {
          key: 'left',
          header: 'Left',
          numeric: true,
          cell: ({ left }) => grouped(left),
          total: grouped(steps.at(-1)?.left ?? 0),
        },
      ]}
    />
  )
}
