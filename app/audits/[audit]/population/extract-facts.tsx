import { Mono } from '@/components/mono'
import { SummaryList } from '@/components/summary-list'
import type { Extract } from '@/db/extracts'
import { instantInWords } from '@/domain/days'
import { grouped } from '@/domain/percent'
import { formatInWords, sizeInWords } from '../uploads/file-words'

/** What the imported file was, and what became of its rows. The file itself is not kept. */
export function ExtractFacts({
  extract,
  importedBy,
}: {
  readonly extract: Extract
  readonly importedBy: string | undefined
}) {
  const { report } = extract
  const leftOut = report.excluded.map(({ reason, rows }) => `${grouped(rows)} ${reason}`).join(', ')
  return (
    <SummaryList
      rows={[
        { key: 'File', value: <bdi>{extract.fileName}</bdi> },
        { key: 'Read as', value: `${formatInWords(extract)}, ${sizeInWords(extract.fileSize)}` },
        { key: 'SHA-256 of the file', value: <Mono>{extract.sha256}</Mono> },
        { key: 'Imported', value: `${instantInWords(extract.importedAt)} by ${importedBy}` },
        {
          key: 'Rows',
          value: `${grouped(report.rowsRead)} read = ${grouped(report.accepted)} accepted + ${grouped(report.rowsRead - report.accepted)} left out${leftOut && ` (${leftOut})`} + 0 with problems`,
        },
        ...(report.droppedColumns.length > 0
          ? [{ key: 'Columns not kept', value: report.droppedColumns.join(', ') }]
          : []),
      ]}
    />
  )
}
