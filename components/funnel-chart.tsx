import { useId } from 'react'
import { MarkLegend, MarkShape } from './mark'

export interface FunnelRow {
  readonly label: string
  /** How many came to this step. */
  readonly reached: number
  /** Of these, how many went no further. */
  readonly stopped: number
  /** '9 of 15', beside the bar; how many stopped follows it. */
  readonly words: string
}

/**
 * How many came how far, one bar a step, all on one scale: solid for those who went further or to the end, striped for
 * those who stopped. Ink on paper, so it prints and copies in black and white. The page gives the table beside it.
 */
export function FunnelChart({
  label,
  rows,
}: {
  readonly label: string
  readonly rows: readonly FunnelRow[]
}) {
  const stripes = useId()
  const whole = Math.max(1, ...rows.map(({ reached }) => reached))
  const share = (count: number) => `${Math.round((count / whole) * 10000) / 100}%`
  const inWords = rows
    .map((row) => `${row.label}: ${row.words}${row.stopped > 0 ? `, ${row.stopped} went no further` : ''}`)
    .join('. ')
  return (
    <figure className="app-chart">
      <figcaption className="app-chart__caption">{label}</figcaption>
      <div className="app-interval" role="img" aria-label={`${label}. ${inWords}.`}>
        {rows.map(({ label: step, reached, stopped, words }, place) => (
          <div className="app-interval__row" key={`${step} ${place}`}>
            <div className="app-interval__label">{step}</div>
            <div className="app-interval__track">
              <svg width="100%" height="24" aria-hidden="true" focusable="false">
                {place === 0 && (
                  <pattern id={stripes} width="10" height="10" patternUnits="userSpaceOnUse">
                    <rect width="10" height="10" className="app-mark__paper" />
                    <MarkShape mark="stripes" size={10} />
                  </pattern>
                )}
                <rect
                  width={share(reached)}
                  y="1"
                  height="22"
                  fill={`url(#${stripes})`}
                  className="app-stacked__segment"
                />
                <rect
                  width={share(reached - stopped)}
                  y="1"
                  height="22"
                  className="app-mark__ink app-stacked__segment"
                />
              </svg>
            </div>
            <div className="app-interval__words">
              <strong>{words}</strong>
              {stopped > 0 && `, of which ${stopped} went no further`}
            </div>
          </div>
        ))}
      </div>
      <MarkLegend
        items={[
          { mark: 'solid', text: 'Went further, or to the end' },
          { mark: 'stripes', text: 'Went no further' },
        ]}
      />
    </figure>
  )
}
