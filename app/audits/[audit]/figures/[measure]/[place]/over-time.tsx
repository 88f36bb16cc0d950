import { Heading } from '@/components/heading'
import { LineChart } from '@/components/line-chart'
import { Table } from '@/components/table'
import type { SeriesPoint } from '@/db/figure-series'
import type { RecordingChange } from '@/db/recording-changes'
import { changeBetween } from '@/domain/audit-comparison'
import { enoughPoints, runChart, runChartInWords } from '@/domain/change'
import { dayInWords, periodInWords } from '@/domain/days'
import { countsInShort, rangeInShort } from '../../../figure-text'

interface Row extends SeriesPoint {
  since: string
  breaks: readonly RecordingChange[]
}

/** A figure through the audits that can be compared; a run chart from ten of them on. Nothing where there is only one. */
export function OverTime({
  series,
  changes,
}: {
  /** Oldest first. */
  readonly series: readonly SeriesPoint[]
  readonly changes: readonly RecordingChange[]
}) {
  if (series.length < 2) return null
  const rows = series.map((point, at): Row => {
    const before = series[at - 1]
    return {
      ...point,
      since: before ? changeBetween(point.figure, before.figure).words : '–',
      breaks: before
        ? changes.filter(({ beginsOn }) => beginsOn > before.periodFrom && beginsOn <= point.periodTo)
        : [],
    }
  })
  return (
    <>
      <Heading level={2} size="m">
        Over time
      </Heading>
      <RunChart series={series} rows={rows} />
      <Table
        caption="Audits that can be compared"
        captionHidden
        dense
        columns={[
          {
            key: 'reference',
            header: 'Audit',
            rowHeader: true,
            nowrap: true,
            cell: ({ auditId, reference }) => (
              <a className="govuk-link" href={`/audits/${auditId}/findings`}>
                {reference}
              </a>
            ),
          },
          {
            key: 'period',
            header: 'Crimes recorded',
            cell: ({ periodFrom, periodTo }) => periodInWords(periodFrom, periodTo),
          },
          {
            key: 'figure',
            header: 'Yes',
            cell: ({ figure }) => (
              <>
                <strong className="app-nowrap">{countsInShort(figure)}</strong> {rangeInShort(figure)}
              </>
            ),
          },
          { key: 'since', header: 'Since the audit before', cell: ({ since }) => since },
          {
            key: 'breaks',
            header: 'Recorded by another rule from',
            cell: ({ breaks }) =>
              breaks.map(({ beginsOn, title }) => `${dayInWords(beginsOn)}: ${title}`).join('; '),
          },
        ]}
        rows={rows}
        rowKey={({ auditId }) => auditId}
      />
    </>
  )
}

function RunChart({
  series,
  rows,
}: {
  readonly series: readonly SeriesPoint[]
  readonly rows: readonly Row[]
}) {
  const rated = series.flatMap(({ figure, periodTo }) =>
    figure.rate === null ? [] : [{ rate: figure.rate, periodTo }],
  )
  if (rated.length < enoughPoints) return null
  // Only the order of the rates counts, so that a weighted one can stand for its counts.
  const chart = runChart(rated.map(({ rate }) => ({ yes: rate, applicable: 1 })))
  const percent = (rate: number) => Math.floor(rate * 100 + 0.5)
  const breaks = rows.flatMap(({ breaks: found, periodTo }) => {
    const place = rated.findIndex((point) => point.periodTo === periodTo)
    return place < 0 ? [] : found.map((change) => ({ place, change }))
  })
  return (
    <>
      <LineChart
        label="Run chart: yes of 100, and the median of all audits"
        places={rated.map(({ periodTo }) => `to ${dayInWords(periodTo)}`)}
        series={[
          { name: 'Yes of 100', values: rated.map(({ rate }) => percent(rate)) },
          { name: 'Median', values: rated.map(() => percent(chart.median)) },
        ]}
        breaks={breaks.map(({ place, change: { beginsOn, title } }, which) => ({
          place,
          letter: String.fromCodePoint(65 + which),
          text: `${dayInWords(beginsOn)}: ${title}`,
        }))}
      />
      <p className="govuk-body">{runChartInWords(chart)}</p>
    </>
  )
}
