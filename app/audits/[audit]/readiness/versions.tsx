import { Mono } from '@/components/mono'
import { Table, type Column } from '@/components/table'
import type { SnapshotVersion } from '@/db/snapshots'
import { instantInWords } from '@/domain/days'

/** Every issue of an audit. None is ever changed; the hash shows it. */
export function Versions({
  versions,
  names,
}: {
  readonly versions: readonly SnapshotVersion[]
  readonly names: ReadonlyMap<string, string>
}) {
  const columns: Column<SnapshotVersion>[] = [
    { key: 'version', header: 'Version', rowHeader: true, cell: ({ version }) => version },
    { key: 'at', header: 'Issued', cell: ({ issuedAt }) => instantInWords(issuedAt) },
    { key: 'by', header: 'By', cell: ({ issuedBy }) => names.get(issuedBy) },
    { key: 'reason', header: 'Why', cell: ({ reason }) => reason },
    { key: 'sha256', header: 'SHA-256', cell: ({ sha256 }) => <Mono>{sha256}</Mono> },
  ]
  return (
    <Table
      caption="Versions issued"
      captionSize="m"
      columns={columns}
      rows={versions}
      rowKey={({ id }) => id}
    />
  )
}
