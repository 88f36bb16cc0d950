import { Details } from '@/components/notices'
import { Table } from '@/components/table'
import type { BoundFigure } from '@/domain/bound-figures'

/** Figures that can be put into a text by their names, with what each stands for now. */
export function FigureNames({ figures }: { readonly figures: readonly BoundFigure[] }) {
  return (
    <Details summary="Figures that can be put in by name">
      <Table
        caption="Names, and what they stand for now"
        captionSize="s"
        dense
        columns={[
          { key: 'token', header: 'Name', rowHeader: true, cell: ({ token }) => <code>{token}</code> },
          { key: 'value', header: 'Now', cell: ({ value }) => value ?? 'No such figure now' },
        ]}
        rows={[...figures]}
        rowKey={({ token }) => token}
      />
    </Details>
  )
}
