import type { OtherCounts, Protection, Step } from './suppression'

/** A weighted rate that is to be printed beside counts of which some are hidden. Rows 0 and 1 are yes and no. */
export interface PrintedRate {
  /** The strata that it is made of, by their column of the counts. */
  terms: ReadonlyMap<number, { weight: number; yes: number; applicable: number }>
  /** Whether it would be printed in the same words after the step. */
  isTheSame: (step: Step) => boolean
}

/** How many steps are kept to be taken in pairs, and how often it is looked whether rates stay as they are. */
const [mostKept, mostLooks] = [500, 150]

/**
 * Whether for every hidden count there are other answers that print the same counts and the same rates. A weighted rate
 * tells something of its strata: where they weigh differently, a yes more here and one less there moves it, so that one
 * step may not do and a second one has to make good for the first.
 */
export function leavesInDoubt(
  { hidden }: Protection,
  others: OtherCounts,
  rates: readonly PrintedRate[],
): boolean {
  const moved = (step: Step): Moved => ({ step, by: rates.map((rate) => movesBy(rate, step)) })
  const standing = rates.map(standingOf)
  const stays = (one: Moved, other?: Moved) =>
    standing.every(({ yes, applicable, percent }, at) => {
      const [first, second] = [one.by[at] ?? nowhere, other?.by[at] ?? nowhere]
      const after = {
        yes: yes + first.yes + second.yes,
        applicable: applicable + first.applicable + second.applicable,
      }
      return percentOf(after) === percent
    })
  const inDoubt = new Set<number>()
  const open = hidden.flatMap((one, figure) => (one ? [figure] : []))
  const settledBy = (step: Step) => {
    if (!rates.every(({ isTheSame }) => isTheSame(step))) return false
    for (const figure of others.changedBy(step)) inDoubt.add(figure)
    return true
  }
  const stepsOf = (figure: number, many: number) => firstOf(others.stepsThatChange(figure), many).map(moved)
  let kept: Moved[] | null = null
  return open.every((figure) => {
    if (inDoubt.has(figure)) return true
    let looks = 0
    const steps: Moved[] = []
    for (const step of others.stepsThatChange(figure)) {
      if (steps.length === mostKept) break
      const one = moved(step)
      steps.push(one)
      if (!stays(one)) continue
      if (settledBy(step)) return true
      looks += 1
      if (looks === mostLooks) return false
    }
    kept ??= open.flatMap((each) => stepsOf(each, Math.max(10, Math.ceil(mostKept / open.length))))
    for (const one of steps)
      for (const other of kept) {
        if (!stays(one, other)) continue
        const step = others.together(one.step, other.step, figure)
        if (!step) continue
        if (settledBy(step)) return true
        looks += 1
        if (looks === mostLooks) return false
      }
    return false
  })
}

/** What a step adds to the weighted yes and to the weighted applicable cases of a rate. */
interface Movement {
  yes: number
  applicable: number
}

interface Moved {
  step: Step
  by: Movement[]
}

const nowhere: Movement = { yes: 0, applicable: 0 }

function movesBy({ terms }: PrintedRate, step: Step): Movement {
  const movement = { yes: 0, applicable: 0 }
  for (const [[row, column], by] of step) {
    const weight = terms.get(column)?.weight ?? 0
    if (row === 0) movement.yes += weight * by
    if (row <= 1) movement.applicable += weight * by
  }
  return movement
}

/** The weighted counts of a rate as they are, and the whole percentage that they come to. */
function standingOf({ terms }: PrintedRate): Movement & { percent: number } {
  const sum = (of: 'yes' | 'applicable') =>
    [...terms.values()].reduce((total, term) => total + term.weight * term[of], 0)
  const counts = { yes: sum('yes'), applicable: sum('applicable') }
  return { ...counts, percent: percentOf(counts) }
}

const percentOf = ({ yes, applicable }: Movement) => Math.floor((100 * yes) / applicable + 0.5 + 1e-9)

function firstOf<T>(items: Iterable<T>, many: number): T[] {
  const first: T[] = []
  for (const item of items) {
    if (first.length === many) break
    first.push(item)
  }
  return first
}
