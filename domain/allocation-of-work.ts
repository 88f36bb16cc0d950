import { byCodePoint } from './sampling'

export type Turn = 'first' | 'second'

/** One score that somebody has to do. */
export interface Duty {
  caseId: string
  district: string
  turn: Turn
}

export interface Colleague {
  id: string
  /** Nobody audits the district that they work in or came from, nor one that they lead. */
  ownDistricts: readonly string[]
}

/** A duty that somebody has. `worked` names everybody who ever saved an answer in it. */
export interface TakenDuty extends Duty {
  scorerId: string
  worked?: readonly string[]
}

export interface WorkSharing {
  taken: TakenDuty[]
  /** What nobody may take. */
  left: Duty[]
}

/** Why this person may not do this duty, or null where they may. */
export function obstacle(
  duty: Duty,
  colleague: Colleague,
  taken: readonly TakenDuty[],
): 'own district' | 'other score' | null {
  if (colleague.ownDistricts.includes(duty.district)) return 'own district'
  const sawTheCase = taken.some(
    (other) =>
      other.caseId === duty.caseId &&
      other.turn !== duty.turn &&
      (other.scorerId === colleague.id || other.worked?.includes(colleague.id)),
  )
  return sawTheCase ? 'other score' : null
}

/**
 * Shares duties out evenly. Each goes to whoever may take it and has the least so far, in all and then in that
 * district, so that everybody sees every district and no district is one person's opinion. Duties that few may take
 * are given out first, then those of cases that two people score; then single duties are moved as long as that makes
 * two loads more equal. Nobody gets a case of their own district, nor both scores of one case.
 * @param taken what people have already: it counts as load and stays where it is
 */
export function shareOut(
  duties: readonly Duty[],
  colleagues: readonly Colleague[],
  taken: readonly TakenDuty[],
): WorkSharing {
  const board = new Board(colleagues, taken)
  const left: Duty[] = []
  const choices = new Map(duties.map((duty) => [duty, board.whoMayTake(duty).length]))
  const scoredTwice = new Set(duties.filter(({ turn }) => turn === 'second').map(({ caseId }) => caseId))
  const urgency = (duty: Duty) => 2 * (choices.get(duty) ?? 0) + (scoredTwice.has(duty.caseId) ? 0 : 1)
  for (const duty of [...duties].sort((a, b) => urgency(a) - urgency(b))) {
    const [chosen] = board.whoMayTake(duty).sort(board.lessLoadedFirst(duty))
    if (chosen) board.give(duty, chosen)
    else left.push(duty)
  }
  board.even()
  return { taken: board.given, left }
}

class Board {
  readonly given: TakenDuty[] = []

  constructor(
    private readonly colleagues: readonly Colleague[],
    private readonly before: readonly TakenDuty[],
  ) {}

  private get all(): TakenDuty[] {
    return [...this.before, ...this.given]
  }

  whoMayTake(duty: Duty): Colleague[] {
    const all = this.all
    return this.colleagues.filter((colleague) => obstacle(duty, colleague, all) === null)
  }

  give(duty: Duty, { id }: Colleague): void {
    this.given.push({ ...duty, scorerId: id })
  }

  lessLoadedFirst({ district }: Duty): (a: Colleague, b: Colleague) => number {
    const all = this.all
    const load = ({ id }: Colleague) => all.filter((duty) => duty.scorerId === id).length
    const here = ({ id }: Colleague) =>
      all.filter((duty) => duty.scorerId === id && duty.district === district).length
    return (a, b) => load(a) - load(b) || here(a) - here(b) || byCodePoint(a.id, b.id)
  }

  /** Moves single duties from the more to the less loaded. Every move shrinks the sum of squares, so it ends. */
  even(): void {
    const load = (id: string) => this.all.filter((duty) => duty.scorerId === id).length
    for (let moved = true; moved;) {
      moved = false
      for (const duty of this.given) {
        const others = this.whoMayTake(duty).filter(({ id }) => load(id) + 1 < load(duty.scorerId))
        const [lighter] = others.sort(this.lessLoadedFirst(duty))
        if (!lighter) continue
        duty.scorerId = lighter.id
        moved = true
      }
    }
  }
}
