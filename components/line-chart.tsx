export interface LineSeries {
  readonly name: string
  /** One for each place of the axis; null where there is none. */
  readonly values: readonly (number | null)[]
}

interface LineChartProps {
  readonly label: string
  /** Names of the places of the axis, such as months. */
  readonly places: readonly string[]
  /** Up to four, told apart by their dashes. */
  readonly series: readonly LineSeries[]
  /** Places from which figures mean something else: a line across the chart with a letter, explained in `text`. */
  readonly breaks: readonly { readonly place: number; readonly letter: string; readonly text: string }[]
}

const dashes = ['none', '8 4', '2 3', '10 3 2 3'] as const
const widths = [3, 2, 2, 2] as const
const [top, bottom, high] = [28, 220, 250] as const

/** A round number at or above the highest value: 6,129 -> 7,000. */
export function roundTop(highest: number): number {
  if (highest <= 10) return 10
  const step = 10 ** Math.floor(Math.log10(highest))
  const fine = highest / step < 2 ? step / 5 : highest / step < 5 ? step / 2 : step
  return Math.ceil(highest / fine) * fine
}

const number = (count: number) => count.toLocaleString('en-GB')

/** Counts over time as lines, from zero; the table beside it gives every figure. */
export function LineChart({ label, places, series, breaks }: LineChartProps) {
  const most = roundTop(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))))
  const x = (place: number) =>
    `${Math.round((2 + (96 * place) / Math.max(1, places.length - 1)) * 100) / 100}%`
  const y = (value: number) => Math.round((bottom - ((bottom - top) * value) / most) * 10) / 10
  return (
    <figure className="app-chart app-line-chart">
      <figcaption className="app-chart__caption">{label}</figcaption>
      <svg
        className="app-line-chart__svg"
        width="100%"
        height={high}
        role="img"
        aria-label={`${label}: ${series.map((each) => inWords(each, places)).join('; ')}. The table gives every figure.`}
      >
        {[0, most / 2, most].map((tick) => (
          <g key={tick}>
            <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="app-line-chart__grid" />
            <text x="0" y={y(tick) - 4} className="app-line-chart__text">
              {number(tick)}
            </text>
          </g>
        ))}
        {breaks.map(({ place, letter }) => (
          <g key={letter}>
            <line x1={x(place)} x2={x(place)} y1={top - 8} y2={bottom} className="app-line-chart__break" />
            <text x={x(place)} y={top - 12} textAnchor="middle" className="app-line-chart__letter">
              {letter}
            </text>
          </g>
        ))}
        {series.map(({ name, values }, which) =>
          values.slice(1).map((value, place) => {
            const before = values[place] ?? null
            if (value === null || before === null) return null
            return (
              <line
                key={`${name} ${place}`}
                x1={x(place)}
                x2={x(place + 1)}
                y1={y(before)}
                y2={y(value)}
                strokeWidth={widths[which]}
                strokeDasharray={dashes[which]}
                className="app-line-chart__line"
              />
            )
          }),
        )}
        <text x="2%" y={high - 8} className="app-line-chart__text">
          {places[0]}
        </text>
        <text x="98%" y={high - 8} textAnchor="end" className="app-line-chart__text">
          {places.at(-1)}
        </text>
      </svg>
      <ul className="app-legend">
        {series.map(({ name }, which) => (
          <li className="app-legend__item" key={name}>
            <svg width="40" height="12" aria-hidden="true" focusable="false">
              <line
                x1="0"
                x2="40"
                y1="6"
                y2="6"
                strokeWidth={widths[which]}
                strokeDasharray={dashes[which]}
                className="app-line-chart__line"
              />
            </svg>
            <span>{name}</span>
          </li>
        ))}
        {breaks.map(({ letter, text }) => (
          <li className="app-legend__item" key={letter}>
            <strong>{letter}</strong> <span>{text}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function inWords({ name, values }: LineSeries, places: readonly string[]): string {
  const known = values.flatMap((value, place) => (value === null ? [] : [{ value, place: places[place] }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return `${name}, no figures`
  return `${name} from ${number(first.value)} (${first.place}) to ${number(last.value)} (${last.place})`
}
