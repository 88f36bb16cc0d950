import { useId } from 'react'
import { type Mark, MarkLegend, MarkShape } from './mark'

export interface MapArea {
  readonly key: string
  /** Shown where a pointer rests on it. */
  readonly title: string
  /** Data of an SVG path on the map's own grid. */
  readonly path: string
  readonly mark: Mark
}

interface AreaMapProps {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly areas: readonly MapArea[]
  /** Names that help to find one's way, at places of the grid. */
  readonly names: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  /** What each mark means; every mark of the areas has to be among them. */
  readonly classes: readonly { readonly mark: Mark; readonly text: string }[]
  /** Whose outlines these are, as their licence asks. */
  readonly attribution: string
}

const tile = 18

/** A map of areas that are told apart by pattern and not by colour; the table beside it gives every figure. */
export function AreaMap({ label, width, height, areas, names, classes, attribution }: AreaMapProps) {
  const id = useId()
  return (
    <figure className="app-chart app-map">
      <figcaption className="app-chart__caption">{label}</figcaption>
      <MarkLegend items={classes} />
      <svg
        className="app-map__svg"
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        role="img"
        aria-label={`${label}. The table gives the figure of every area.`}
      >
        <defs>
          {classes.map(({ mark }) => (
            <pattern
              key={mark}
              id={`${id}-${mark}`}
              width={tile}
              height={tile}
              patternUnits="userSpaceOnUse"
              className={`app-mark app-mark--${mark}`}
            >
              <rect width={tile} height={tile} className="app-mark__paper" />
              <MarkShape mark={mark} size={tile} />
            </pattern>
          ))}
        </defs>
        {areas.map(({ key, title, path, mark }) => (
          <path key={key} d={path} fillRule="evenodd" fill={`url(#${id}-${mark})`} className="app-map__area">
            <title>{title}</title>
          </path>
        ))}
        {names.map(({ text, x, y }) => (
          <text key={text} x={x} y={y} className="app-map__name" aria-hidden="true">
            {text}
          </text>
        ))}
      </svg>
      <p className="app-map__attribution">{attribution}</p>
    </figure>
  )
}
