import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { WarningText } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table, type Column } from '@/components/table'
import type { AuditDistrict } from '@/db/audits'
import type { Population } from '@/db/draws'
import { instantInWords } from '@/domain/days'

interface StratumRow {
  key: string
  district: string
  kind: string
  size: number
  quota: number
}

const columns: Column<StratumRow>[] = [
  { key: 'district', header: 'District', rowHeader: true, cell: ({ district }) => district },
  { key: 'kind', header: 'Kind', cell: ({ kind }) => kind },
  { key: 'size', header: 'Crimes', numeric: true, cell: ({ size }) => size.toLocaleString('en-GB') },
  { key: 'quota', header: 'To draw', numeric: true, cell: ({ quota, size }) => Math.min(quota, size) },
]

const total = (rows: readonly StratumRow[], count: (row: StratumRow) => number) =>
  rows.reduce((sum, row) => sum + count(row), 0).toLocaleString('en-GB')

/** What the sample is drawn from: fixed before anybody knows the seed, and small enough to read out. */
export function FrozenPopulation({
  population,
  districts,
  secondScores,
  frozenBy,
}: {
  readonly population: Population
  readonly districts: readonly AuditDistrict[]
  readonly secondScores: number
  readonly frozenBy: string
}) {
  const rows = districts.flatMap(({ code, name }) =>
    population.strata
      .filter(({ district }) => district === code)
      .map((stratum) => ({ ...stratum, district: name })),
  )
  const whole = rows.filter(({ size, quota }) => quota > 0 && size <= quota)
  return (
    <>
      <Heading level={2} size="m">
        The frozen population
      </Heading>
      <SummaryList
        rows={[
          { key: 'Crimes', value: population.size.toLocaleString('en-GB') },
          { key: 'Frozen', value: `${instantInWords(population.frozenAt)} by ${frozenBy}` },
          {
            key: 'SHA-256 of the list',
            value: (
              <>
                <Mono>{population.sha256}</Mono>
                <p className="govuk-hint app-no-print">
                  The same as <Mono>LC_ALL=C sort ids.txt | sha256sum</Mono> prints, one reference a line.
                </p>
              </>
            ),
          },
          { key: 'Scored twice, blind', value: `${secondScores} of each district’s cases` },
        ]}
      />
      <Table
        caption="Strata and quotas"
        captionSize="s"
        columns={columns.map((column) => withTotal(column, rows))}
        rows={rows}
        rowKey={({ key }) => key}
        dense
      />
      {whole.length > 0 && (
        <WarningText>
          Taken whole, because there are no more crimes than the quota:{' '}
          {whole.map(({ district, kind, size }) => `${district} ${kind} (${size})`).join(', ')}.
        </WarningText>
      )}
    </>
  )
}

function withTotal(column: Column<StratumRow>, rows: readonly StratumRow[]): Column<StratumRow> {
  if (column.key === 'district') return { ...column, total: 'All' }
  if (column.key === 'size') return { ...column, total: total(rows, ({ size }) => size) }
  if (column.key === 'quota')
    return { ...column, total: total(rows, ({ quota, size }) => Math.min(quota, size)) }
  return column
}
