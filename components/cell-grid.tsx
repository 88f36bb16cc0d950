import type { ReactNode } from 'react'
import { type Mark, MarkLegend, MarkSquare } from './mark'

export interface CellState {
  readonly key: string
  /** As it reads in a sentence: 'to do', 'scored'. */
  readonly name: string
  /** Different for every state. */
  readonly mark: Mark
}

export interface CellRow {
  readonly label: string
  readonly href?: string | undefined
  readonly cells: readonly { readonly state: string; readonly title?: string | undefined }[]
  /** Stands after the cells; without it the counts by state. */
  readonly words?: ReactNode
}

/** 'to do 4, scored 8': the states that occur, in the order of `states`. */
export const cellCounts = (states: readonly CellState[], cells: CellRow['cells']): string =>
  states
    .map((state) => ({ name: state.name, n: cells.filter((cell) => cell.state === state.key).length }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => `${name} ${n}`)
    .join(', ')

/** A picture of many small things and where each stands: a row of squares per group, its counts in words beside it. */
export function CellGrid({
  label,
  states,
  rows,
}: {
  readonly label: string
  readonly states: readonly CellState[]
  readonly rows: readonly CellRow[]
}) {
  const marks = new Map(states.map((state) => [state.key, state.mark]))
  const names = new Map(states.map((state) => [state.key, state.name]))
  return (
    <figure className="app-chart app-cell-grid">
      <figcaption className="app-chart__caption">{label}</figcaption>
      <MarkLegend items={states.map((state) => ({ mark: state.mark, text: state.name }))} />
      <ul className="app-cell-grid__rows">
        {rows.map((row) => {
          const counts = row.cells.length === 0 ? 'none' : cellCounts(states, row.cells)
          return (
            <li className="app-cell-grid__row" key={row.label}>
              <span className="app-cell-grid__label">
                {row.href === undefined ? (
                  row.label
                ) : (
                  <a className="govuk-link" href={row.href}>
                    {row.label}
                  </a>
                )}
              </span>
              <span className="app-cell-grid__cells" role="img" aria-label={`${row.label}: ${counts}`}>
                {row.cells.map((cell, index) => (
                  <MarkSquare
                    key={index}
                    mark={marks.get(cell.state) ?? 'empty'}
                    title={cell.title ?? names.get(cell.state)}
                  />
                ))}
              </span>
              <span className="app-cell-grid__words">{row.words ?? counts}</span>
            </li>
          )
        })}
      </ul>
    </figure>
  )
}
