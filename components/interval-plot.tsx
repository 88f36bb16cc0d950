import { classes } from './classes'

export interface IntervalRow {
  readonly label: string
  /** '13 of 15'. */
  readonly counts: string
  /** Shares from 0 to 1; null where there is no interval (yet), and then only the words stand. */
  readonly low: number | null
  readonly high: number | null
  /** The observed or weighted share; null where there is none. */
  readonly point: number | null
  /** 'Likely between 60% and 98%', or why there is no range. */
  readonly words: string
  /** A sum over other rows: drawn heavier, under a line. */
  readonly total?: boolean | undefined
}

const ticks = [0, 0.25, 0.5, 0.75, 1] as const

/** A share as a place on the axis: 0.6 is '60%'. Anything outside of 0 to 1 is put on the edge. */
export const position = (share: number): string =>
  `${Math.round(Math.min(1, Math.max(0, share)) * 10000) / 100}%`

/** All rows as one sentence each, for those who cannot see the picture. */
export const plotInWords = (label: string, rows: readonly IntervalRow[]): string =>
  `${label}. ${rows.map((row) => `${row.label}: ${row.counts}. ${row.words}.`.replace(/\.\.$/, '.')).join(' ')}`

function Track({ row }: { readonly row: IntervalRow }) {
  return (
    <svg
      className="app-interval__svg"
      width="100%"
      height="24"
      aria-hidden="true"
      focusable="false"
      overflow="visible"
    >
      {ticks.map((tick) => (
        <line
          key={tick}
          x1={position(tick)}
          x2={position(tick)}
          y1="-4"
          y2="28"
          className="app-interval__grid"
        />
      ))}
      {row.low !== null && row.high !== null && (
        <>
          <line
            x1={position(row.low)}
            x2={position(row.high)}
            y1="12"
            y2="12"
            className="app-interval__range"
            strokeWidth={row.total ? 5 : 3}
          />
          {[row.low, row.high].map((end, index) => (
            <line
              key={index}
              x1={position(end)}
              x2={position(end)}
              y1="5"
              y2="19"
              className="app-interval__range"
              strokeWidth="2"
            />
          ))}
        </>
      )}
      {row.point !== null && (
        <circle
          cx={position(row.point)}
          cy="12"
          r={row.total ? 7 : 6}
          className="app-interval__point"
          strokeWidth="2"
        />
      )}
    </svg>
  )
}

/**
 * Ranges on an axis from 0% to 100%, one row each: a line from low to high with its ends marked, a dot at the rate,
 * the counts and the range in words at its side. Only ink on paper, so it prints and copies in black and white. The page
 * gives the table with the same figures beside it.
 */
export function IntervalPlot({
  label,
  rows,
}: {
  readonly label: string
  readonly rows: readonly IntervalRow[]
}) {
  return (
    <figure className="app-chart">
      <figcaption className="app-chart__caption">{label}</figcaption>
      <div className="app-interval" role="img" aria-label={plotInWords(label, rows)}>
        <Axis />
        {rows.map((row, index) => (
          <div
            className={classes('app-interval__row', row.total && 'app-interval__row--total')}
            key={`${row.label} ${index}`}
          >
            <div className="app-interval__label">{row.label}</div>
            <div className="app-interval__track">
              <Track row={row} />
            </div>
            <div className="app-interval__words">
              <strong>{row.counts}</strong> {row.words}
            </div>
          </div>
        ))}
        <Axis />
      </div>
    </figure>
  )
}

function Axis() {
  return (
    <div className="app-interval__row app-interval__row--axis">
      <div className="app-interval__label" />
      <div className="app-interval__track">
        <svg
          className="app-interval__svg"
          width="100%"
          height="16"
          overflow="visible"
          aria-hidden="true"
          focusable="false"
        >
          {ticks.map((tick) => (
            <text key={tick} x={position(tick)} y="12" textAnchor="middle" className="app-interval__tick">
              {position(tick)}
            </text>
          ))}
        </svg>
      </div>
      <div className="app-interval__words" />
    </div>
  )
}
