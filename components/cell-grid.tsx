import type { ReactNode } from 'react'

export interface CellState {
  readonly key: string
  /** As it reads in a sentence: 'to do', 'scored'. */
  readonly name: string
  /** One letter or digit, different for every state: it stands in the cell, so that nothing is told by colour alone. */
  readonly letter: string
  /** How strongly the cell is filled, from nothing to all. */
  readonly fill: 'none' | 'light' | 'half' | 'full'
  /** What the state means, for the legend. */
  readonly meaning?: string | undefined
}

export interface CellRow {
  readonly label: string
  readonly cells: readonly {
    readonly state: string
    /** What the cell is: 'Case 7'. */
    readonly name: string
    /** What is to be known of it beside its state: 'scope to be decided'. */
    readonly note?: string | undefined
  }[]
  /** Stands after the cells; without it the counts by state. */
  readonly words?: ReactNode
}

/** 'to do 4, scored 8': the states that occur, in the order of `states`. */
export const cellCounts = (
  states: readonly Pick<CellState, 'key' | 'name'>[],
  cells: readonly { readonly state: string }[],
): string =>
  states
    .map((state) => ({ name: state.name, n: cells.filter((cell) => cell.state === state.key).length }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => `${name} ${n}`)
    .join(', ')

/**
 * A picture of many small things and where each stands: a row of cells per group, its counts in words beside it. Every
 * cell holds its letter, and its name and state as text for those who hear it.
 */
export function CellGrid({
  label,
  states,
  rows,
}: {
  readonly label: string
  readonly states: readonly CellState[]
  readonly rows: readonly CellRow[]
}) {
  const known = new Map(states.map((state) => [state.key, state]))
  return (
    <figure className="app-chart app-cell-grid">
      <figcaption className="app-chart__caption">{label}</figcaption>
      <ul className="app-legend">
        {states.map((state) => (
          <li className="app-legend__item" key={state.key}>
            <span className={`app-cell app-cell--${state.fill}`} aria-hidden="true">
              {state.letter}
            </span>
            <span>
              {state.name}
              {state.meaning && <span className="app-muted">: {state.meaning}</span>}
            </span>
          </li>
        ))}
      </ul>
      <ul className="app-cell-grid__rows">
        {rows.map((row) => (
          <li className="app-cell-grid__row" key={row.label}>
            <span className="app-cell-grid__label">{row.label}</span>
            <ol className="app-cell-grid__cells" aria-label={row.label}>
              {row.cells.map((cell, index) => {
                const state = known.get(cell.state)
                const words = [`${cell.name}: ${state?.name ?? cell.state}`, cell.note]
                  .filter(Boolean)
                  .join(', ')
                return (
                  <li className={`app-cell app-cell--${state?.fill ?? 'none'}`} key={index} title={words}>
                    <span aria-hidden="true">{state?.letter}</span>
                    <span className="govuk-visually-hidden">{words}</span>
                  </li>
                )
              })}
            </ol>
            <span className="app-cell-grid__words">
              {row.words ?? (row.cells.length === 0 ? 'none' : cellCounts(states, row.cells))}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
