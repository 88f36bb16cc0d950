import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSmall, protect, type Grid, type Place, type SummedFigure } from './suppression'

/** A table with totals of its rows; those of its columns are known. */
function figuresOf(grid: Grid): SummedFigure[] {
  const rows = grid.map((_, row) => row)
  const columns = (grid[0] ?? []).map((_, column) => column)
  return [
    ...rows.flatMap((row) =>
      columns.map((column): SummedFigure => ({ of: [[row, column]], use: 'printed' })),
    ),
    ...rows.map((row): SummedFigure => ({ of: columns.map((c): Place => [row, c]), use: 'printed' })),
    ...columns.map((column): SummedFigure => ({ of: rows.map((r): Place => [r, column]), use: 'known' })),
  ]
}

const valueOf = (grid: Grid, { of }: SummedFigure) =>
  of.reduce((sum, [row, column]) => sum + (grid[row]?.[column] ?? 0), 0)

/** Every grid of counts that has the known and the shown figures: what a patient reader can narrow it down to. */
function possibleGrids(
  grid: Grid,
  figures: readonly SummedFigure[],
  hidden: readonly boolean[],
  least: 0 | 1,
) {
  const width = grid[0]?.length ?? 0
  const places = grid.flatMap((line, row) => line.map((_, column): Place => [row, column]))
  const open = figures.map((figure) => valueOf(grid, figure))
  const told = figures.map(({ use }, at) => use === 'known' || (use === 'printed' && !hidden[at]))
  const at = places.map(([row, column]) =>
    figures.flatMap(({ of }, figure) => (of.some(([r, c]) => r === row && c === column) ? [figure] : [])),
  )
  const last = figures.map(({ of }) => Math.max(...of.map(([row, column]) => row * width + column)))
  const found: number[][][] = []
  const counts: number[] = []
  const sums = figures.map(() => 0)
  const fits = (place: number) =>
    (at[place] ?? []).every((figure) => {
      const [sum, value] = [sums[figure] ?? 0, open[figure] ?? 0]
      if (told[figure]) return last[figure] === place ? sum === value : sum <= value
      const printed = figures[figure]?.use === 'printed'
      return !printed || last[figure] !== place || sum >= least
    })
  const most = Math.max(...grid.map((line) => line.reduce((a, b) => a + b, 0)), ...grid.flat()) + 1
  const go = (place: number) => {
    if (place === places.length) {
      found.push(grid.map((_, row) => counts.slice(row * width, (row + 1) * width)))
      return
    }
    for (let count = 0; count <= most; count += 1) {
      counts[place] = count
      for (const figure of at[place] ?? []) sums[figure] = (sums[figure] ?? 0) + count
      if (fits(place)) go(place + 1)
      for (const figure of at[place] ?? []) sums[figure] = (sums[figure] ?? 0) - count
    }
  }
  go(0)
  return found
}

describe('hiding small counts', () => {
  test('a small count alone in its row and column takes others with it', () => {
    const grid = [
      [2, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ]
    const found = protect(grid, figuresOf(grid))
    expect(found?.zerosHidden).toBe(false)
    // The cheapest rectangle: 2 against 20, 40 and 50.
    expect(found?.hidden.slice(0, 9)).toEqual([true, true, false, true, true, false, false, false, false])
  })

  test('nothing is hidden where nothing is small', () => {
    const grid = [
      [0, 5],
      [9, 0],
    ]
    expect(protect(grid, figuresOf(grid))?.hidden).not.toContain(true)
  })

  test('two hidden counts that can only be 1 each are not left like that', () => {
    // Known: the column is 5. Five rows of it are hidden, and zeros are not: all would be 1.
    const grid = [[1], [1], [1], [1], [1], [0]]
    const figures = figuresOf(grid)
    const found = protect(grid, figures)
    expect(found?.zerosHidden).toBe(true)
    expect(found?.hidden[5]).toBe(true)
  })

  test('what cannot be protected is not for publication', () => {
    // One row, of which everybody knows the columns.
    expect(protect([[3, 7]], figuresOf([[3, 7]]))).toBeNull()
  })

  test('a small group of rows is not told by the rest of its column', () => {
    const grid = [
      [1, 20],
      [2, 30],
      [40, 50],
      [60, 70],
    ]
    const group: SummedFigure = {
      of: [
        [0, 0],
        [1, 0],
      ],
      use: 'printed',
    }
    const found = protect(grid, [...figuresOf(grid), group])
    const hidden = found?.hidden ?? []
    const figures = [...figuresOf(grid), group]
    const values = possibleGrids(grid, figures, hidden, 1).map((one) => valueOf(one, group))
    expect(hidden.at(-1)).toBe(true)
    expect(new Set(values).size).toBeGreaterThan(1)
  })

  test('whoever tries every table that there could be finds two numbers at least for each hidden figure', () => {
    const count = fc.nat({ max: 7 })
    const grids = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    let [hiddenOnes, shownOnes] = [0, 0]
    fc.assert(
      fc.property(grids, (grid) => {
        const figures = figuresOf(grid)
        const found = protect(grid, figures)
        if (!found) return
        const possible = possibleGrids(grid, figures, found.hidden, found.zerosHidden ? 0 : 1)
        figures.forEach((figure, at) => {
          const value = valueOf(grid, figure)
          if (figure.use === 'known') return
          if (!found.hidden[at]) {
            shownOnes += 1
            expect(isSmall(value)).toBe(false)
            return
          }
          hiddenOnes += 1
          expect(new Set(possible.map((one) => valueOf(one, figure))).size).toBeGreaterThan(1)
        })
      }),
      { seed: 20211108, numRuns: 300 },
    )
    expect(hiddenOnes).toBeGreaterThan(100)
    expect(shownOnes).toBeGreaterThan(100)
  })
})
