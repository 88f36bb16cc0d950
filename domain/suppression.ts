/*
 * Hiding small counts so that nobody can work them out again. The secondary cells are found as in the hypercube method
 * (Repsilber 1994; Giessing and Repsilber 2002, 'Tools and strategies to protect multiple tables with the GHQUAR cell
 * suppression engine'), and each hidden figure keeps what proves it safe: another set of counts, one step away, that
 * prints exactly the same table and has another number in that place. docs/methods.md says what this does not promise.
 */

/** Counts that nobody prints by themselves, by row and column: all printed figures are sums of some of them. */
export type Grid = readonly (readonly number[])[]

/** A place of a grid. */
export type Place = readonly [row: number, column: number]

/** A sum of places of a grid, each named once. */
export interface SummedFigure {
  of: readonly Place[]
  /**
   * 'printed': stands in the table and may be hidden. 'known': is printed elsewhere or common knowledge, so that it
   * cannot be hidden here. 'derived': stands nowhere, and must not be there to be worked out where it is small.
   */
  use: 'printed' | 'known' | 'derived'
  /** What its loss costs a reader; the count itself where nothing is said. */
  price?: number
}

/** What makes other counts of the counts as they are: so many more or fewer at some places. */
export type Step = readonly (readonly [place: Place, by: number])[]

export interface Protection {
  /** For each figure in the order given: whether it is hidden. Never of a known one; of a derived one: it was small. */
  hidden: readonly boolean[]
  /** For each hidden figure the step that changes it and no figure that is shown. */
  steps: ReadonlyMap<number, Step>
  /** Zeros are hidden too, so that a hidden figure may be 0. */
  zerosHidden: boolean
}

/** A count of 1 to this is small. */
export const largestSmall = 4

export const isSmall = (count: number) => count >= 1 && count <= largestSmall

/**
 * Hides every printed figure from 1 to 4, and of the others what it takes. A reader who knows all that is shown, all that
 * is known and that zeros are not hidden cannot tell a hidden figure; where that cannot be had, zeros are hidden too.
 * Null where neither protects: then the table is not for publication at all.
 */
export function protect(grid: Grid, figures: readonly SummedFigure[]): Protection | null {
  return (
    new Search(grid, figures, { zerosHidden: false }).protection() ??
    new Search(grid, figures, { zerosHidden: true }).protection()
  )
}

/** The other counts that a protected table could be made of, for whoever prints more of them than the table. */
export class OtherCounts {
  private readonly search: Search

  constructor(
    grid: Grid,
    private readonly figures: readonly SummedFigure[],
    { hidden, zerosHidden }: Protection,
  ) {
    this.search = new Search(grid, figures, { zerosHidden, hidden })
  }

  /** Steps that change this hidden figure and nothing that is shown. */
  *stepsThatChange(figure: number): Generator<Step> {
    for (const step of this.search.stepsFrom(this.figures[figure]?.of ?? []))
      if (this.search.priceOf(step, figure, 1) === 0) yield step
  }

  /** The hidden figures that a step changes. */
  changedBy(step: Step): number[] {
    return this.search.changedBy(step)
  }

  /** Two steps as one, or null where they cannot be taken together, or change nothing in this figure. */
  together(one: Step, other: Step, figure: number): Step | null {
    const places = new Map<string, [Place, number]>()
    for (const [place, by] of [...one, ...other])
      places.set(place.join(), [place, (places.get(place.join())?.[1] ?? 0) + by])
    const step = [...places.values()].filter(([, by]) => by !== 0)
    return this.search.priceOf(step, figure, 1) === 0 ? step : null
  }
}

class Search {
  private readonly values: number[]
  private readonly hidden: boolean[]
  private readonly steps = new Map<number, Step>()
  private readonly figuresAt = new Map<number, number[]>()
  private readonly columns: number
  private readonly zerosHidden: boolean
  private readonly changed: number[]

  constructor(
    private readonly grid: Grid,
    private readonly figures: readonly SummedFigure[],
    given: { zerosHidden: boolean; hidden?: readonly boolean[] },
  ) {
    const { zerosHidden } = given
    this.zerosHidden = zerosHidden
    this.columns = grid[0]?.length ?? 0
    this.values = figures.map(({ of }) => of.reduce((sum, place) => sum + this.count(place), 0))
    this.changed = figures.map(() => 0)
    figures.forEach(({ of }, figure) => {
      for (const place of of) {
        const there = this.figuresAt.get(this.keyOf(place))
        if (there) there.push(figure)
        else this.figuresAt.set(this.keyOf(place), [figure])
      }
    })
    this.hidden = figures.map(({ use, of }, figure) => {
      if (given.hidden) return given.hidden[figure] === true
      const value = this.values[figure] ?? 0
      if (use === 'known') return false
      return isSmall(value) || (zerosHidden && use === 'printed' && value === 0 && !this.isPlainZero(of))
    })
  }

  protection(): Protection | null {
    const largestFirst = this.figures
      .map((_, figure) => figure)
      .filter((figure) => this.hidden[figure])
      .sort((a, b) => (this.values[b] ?? 0) - (this.values[a] ?? 0))
    for (const figure of largestFirst) {
      if (this.steps.has(figure)) continue
      const step = this.cheapest(figure)
      if (!step) return null
      this.take(step)
    }
    return { hidden: this.hidden, steps: this.steps, zerosHidden: this.zerosHidden }
  }

  /** Every place lies in something known that is zero: hiding it would hide nothing. */
  private isPlainZero(of: readonly Place[]): boolean {
    return of.every((place) =>
      (this.figuresAt.get(this.keyOf(place)) ?? []).some(
        (figure) => this.figures[figure]?.use === 'known' && this.values[figure] === 0,
      ),
    )
  }

  private cheapest(figure: number): Step | null {
    let best: { step: Step; price: number } | null = null
    for (const step of this.stepsFrom(this.figures[figure]?.of ?? [])) {
      const price = this.priceOf(step, figure, best?.price ?? Infinity)
      if (price === null) continue
      best = { step, price }
      if (price === 0) break
    }
    return best?.step ?? null
  }

  /** A place alone, against another in its column, against another in its row, and the four corners of a rectangle. */
  *stepsFrom(places: readonly Place[]): Generator<Step> {
    for (const [row, column] of places)
      for (let otherRow = 0; otherRow < this.grid.length; otherRow += 1)
        for (let otherColumn = 0; otherColumn < this.columns; otherColumn += 1) {
          const corners: Place[] = [[row, column]]
          if (otherRow !== row) corners.push([otherRow, column])
          if (otherColumn !== column) corners.push([row, otherColumn])
          if (corners.length === 3) corners.push([otherRow, otherColumn])
          for (const first of [1, -1] as const)
            yield corners.map((place, corner) => [
              place,
              corner === 0 || corner === 3 ? first : first === 1 ? -1 : 1,
            ])
        }
  }

  /** What figures that are shown would have to be hidden for; null where the step is not possible or not below `below`. */
  priceOf(step: Step, figure: number, below: number): number | null {
    if (step.some(([place, by]) => this.count(place) + by < 0)) return null
    const touched = this.changesOf(step)
    let price = 0
    let possible = this.changed[figure] !== 0
    for (const other of touched) {
      const by = this.changed[other] ?? 0
      this.changed[other] = 0
      if (by === 0 || !possible) continue
      const cost = this.costOf(other, by)
      possible = cost !== null
      price += cost ?? 0
    }
    return possible && price < below ? price : null
  }

  private costOf(figure: number, by: number): number | null {
    const { use, price } = this.figures[figure] ?? { use: 'known' as const }
    const value = this.values[figure] ?? 0
    if (use === 'derived') return 0
    if (use === 'known') return null
    if (!this.zerosHidden && (value === 0 || value + by < 1)) return null
    return this.hidden[figure] ? 0 : (price ?? value)
  }

  changedBy(step: Step): number[] {
    const changed = this.changesOf(step).filter((figure) => this.changed[figure] !== 0)
    this.changed.fill(0)
    return changed
  }

  /** Leaves in `changed` what the step adds to each figure, and tells which it touches; the caller sets them back. */
  private changesOf(step: Step): number[] {
    const touched: number[] = []
    for (const [place, by] of step)
      for (const figure of this.figuresAt.get(this.keyOf(place)) ?? []) {
        if (!touched.includes(figure)) touched.push(figure)
        this.changed[figure] = (this.changed[figure] ?? 0) + by
      }
    return touched
  }

  /** Hides what the step changes; it proves all of these at once. */
  private take(step: Step): void {
    for (const figure of this.changesOf(step)) {
      const by = this.changed[figure] ?? 0
      this.changed[figure] = 0
      if (by === 0) continue
      if (this.figures[figure]?.use === 'printed') this.hidden[figure] = true
      if (this.hidden[figure] && !this.steps.has(figure)) this.steps.set(figure, step)
    }
  }

  private count([row, column]: Place): number {
    return this.grid[row]?.[column] ?? 0
  }

  private keyOf([row, column]: Place): number {
    return row * this.columns + column
  }
}
