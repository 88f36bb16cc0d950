import type { ReactNode } from 'react'

/** How a state is drawn: told apart without colour, on paper and by those who do not see colours. */
export type Mark = 'empty' | 'dot' | 'stripes' | 'half' | 'cross' | 'solid'

const shapes: Readonly<Record<Mark, (size: number) => ReactNode>> = {
  empty: () => null,
  dot: (size) => <circle cx={size / 2} cy={size / 2} r={size / 5} className="app-mark__ink" />,
  stripes: (size) => (
    <path
      d={`M0 ${size / 2}L${size / 2} 0M0 ${size}L${size} 0M${size / 2} ${size}L${size} ${size / 2}`}
      className="app-mark__line"
      strokeWidth={size / 8}
    />
  ),
  half: (size) => <path d={`M0 0V${size}H${size}Z`} className="app-mark__ink" />,
  cross: (size) => (
    <path
      d={`M${size / 4} ${size / 4}L${size * 0.75} ${size * 0.75}M${size * 0.75} ${size / 4}L${size / 4} ${size * 0.75}`}
      className="app-mark__line"
      strokeWidth={size / 8}
    />
  ),
  solid: (size) => <rect width={size} height={size} className="app-mark__ink" />,
}

/** The drawing of a mark inside a square of `size`, without its frame. */
export function MarkShape({ mark, size }: { readonly mark: Mark; readonly size: number }) {
  return shapes[mark](size)
}

/** One framed square of a mark, for a cell or a legend. `title` is what a pointer resting on it shows. */
export function MarkSquare({ mark, title }: { readonly mark: Mark; readonly title?: string | undefined }) {
  return (
    <svg
      className={`app-mark app-mark--${mark}`}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {title !== undefined && <title>{title}</title>}
      <rect width="20" height="20" className="app-mark__paper" />
      <MarkShape mark={mark} size={20} />
      <rect x="0.75" y="0.75" width="18.5" height="18.5" className="app-mark__frame" />
    </svg>
  )
}

/** What each mark means, in words. */
export function MarkLegend({
  items,
}: {
  readonly items: readonly { readonly mark: Mark; readonly text: ReactNode }[]
}) {
  return (
    <ul className="app-legend">
      {items.map((item) => (
        <li className="app-legend__item" key={item.mark}>
          <MarkSquare mark={item.mark} />
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  )
}
