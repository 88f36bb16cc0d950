import { useId } from 'react'
import { type Mark, MarkLegend, MarkShape } from './mark'

export interface Segment {
  readonly label: string
  readonly count: number
  /** Different for every segment. */
  readonly mark: Mark
}

/** The parts of a whole as one bar, with every part's count in words in its legend. */
export function StackedBar({
  label,
  segments,
}: {
  readonly label: string
  readonly segments: readonly Segment[]
}) {
  const id = useId()
  const whole = segments.reduce((sum, segment) => sum + segment.count, 0)
  const share = (count: number) => `${Math.round((count / Math.max(1, whole)) * 10000) / 100}%`
  const drawn = segments.map((segment, index) => ({
    ...segment,
    from: segments.slice(0, index).reduce((sum, earlier) => sum + earlier.count, 0),
  }))
  const inWords = segments.map((segment) => `${segment.label} ${segment.count}`).join(', ')
  return (
    <figure className="app-chart app-stacked">
      <figcaption className="app-chart__caption">{label}</figcaption>
      <svg
        className="app-stacked__svg"
        width="100%"
        height="28"
        role="img"
        aria-label={`${label}: ${inWords}`}
      >
        <defs>
          {segments.map((segment) => (
            <pattern
              key={segment.mark}
              id={`${id}-${segment.mark}`}
              width="10"
              height="10"
              patternUnits="userSpaceOnUse"
              className={`app-mark app-mark--${segment.mark}`}
            >
              <rect width="10" height="10" className="app-mark__paper" />
              <MarkShape mark={segment.mark} size={10} />
            </pattern>
          ))}
        </defs>
        {drawn
          .filter((segment) => segment.count > 0)
          .map((segment) => (
            <rect
              key={segment.label}
              x={share(segment.from)}
              width={share(segment.count)}
              y="1"
              height="26"
              fill={`url(#${id}-${segment.mark})`}
              className="app-stacked__segment"
            />
          ))}
      </svg>
      <MarkLegend
        items={segments.map((segment) => ({
          mark: segment.mark,
          text: `${segment.label}: ${segment.count.toLocaleString('en-GB')}`,
        }))}
      />
    </figure>
  )
}
