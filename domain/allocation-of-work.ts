import { byCodePoint } from './sampling'

export type Turn = 'first' | 'second'

/** One score that somebody has to do. */
export interface Duty {
  caseId: string
  district: string
  turn: Turn
  /** Whose own crime it is. */
  ownCrimeOf?: readonly string[]
  /** Who declared a conflict with the case, and is never offered it again. */
  conflictOf?: readonly string[]
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

export interface WorkSharing<D extends Duty = Duty> {
  taken: (D & TakenDuty)[]
  /** What nobody may take. */
  left: D[]
}

export type Obstacle = 'own district' | 'own crime' | 'conflict' | 'other score'

/** What bars somebody from a case whoever else works on it, or null. */
export function barredFrom(
  { district, ownCrimeOf, conflictOf }: Omit<Duty, 'turn'>,
  { id, ownDistricts }: Colleague,
): Exclude<Obstacle, 'other score'> | null {
  if (ownDistricts.includes(district)) return 'own district'
  if (ownCrimeOf?.includes(id)) return 'own crime'
  return conflictOf?.includes(id) ? 'conflict' : null
}

/** Why this person may not do this duty, or null where they may. */
export function obstacle(duty: Duty, colleague: Colleague, taken: readonly TakenDuty[]): Obstacle | null {
  const barred = barredFrom(duty, colleague)
  if (barred) return barred
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
export function shareOut<D extends Duty>(
  duties: readonly D[],
  colleagues: readonly Colleague[],
  taken: readonly TakenDuty[],
): WorkSharing<D> {
  const board = new Board<D>(colleagues, taken)
  const left: D[] = []
  const choices = new Map(duties.map((duty) => [duty, board.whoMayTake(duty).length]))
  const scoredTwice = new Set(duties.filter(({ turn }) => turn === 'second').map(({ caseId }) => caseId))
  const urgency = (duty: D) => 2 * (choices.get(duty) ?? 0) + (scoredTwice.has(duty.caseId) ? 0 : 1)
  for (const duty of [...duties].sort((a, b) => urgency(a) - urgency(b))) {
    const [chosen] = board.whoMayTake(duty).sort(board.lessLoadedFirst(duty))
    if (chosen) board.give(duty, chosen)
    else left.push(duty)
  }
  board.even()
  return { taken: board.given, left }
}

/** Who has what so far, counted as it changes: an audit may have a thousand scores and fifty people. */
class Board<D extends Duty> {
  readonly given: (D & TakenDuty)[] = []
  private readonly loads = new Map<string, number>()
  private readonly loadsHere = new Map<string, number>()
  private readonly ofCase = new Map<string, TakenDuty[]>()

  constructor(
    private readonly colleagues: readonly Colleague[],
    before: readonly TakenDuty[],
  ) {
    for (const duty of before) this.count(duty, 1)
  }

  whoMayTake(duty: D): Colleague[] {
    const others = this.ofCase.get(duty.caseId) ?? []
    return this.colleagues.filter((colleague) => obstacle(duty, colleague, others) === null)
  }

  give(duty: D, { id }: Colleague): void {
    const given = { ...duty, scorerId: id }
    this.given.push(given)
    this.count(given, 1)
  }

  lessLoadedFirst({ district }: Duty): (a: Colleague, b: Colleague) => number {
    const here = (id: string) => this.loadsHere.get(`${id} ${district}`) ?? 0
    return (a, b) => this.load(a.id) - this.load(b.id) || here(a.id) - here(b.id) || byCodePoint(a.id, b.id)
  }

  /** Moves single duties from the more to the less loaded. Every move shrinks the sum of squares, so it ends. */
  even(): void {
    for (let moved = true; moved;) {
      moved = false
      for (const duty of this.given) {
        const others = this.whoMayTake(duty).filter(({ id }) => this.load(id) + 1 < this.load(duty.scorerId))
        const [lighter] = others.sort(this.lessLoadedFirst(duty))
        if (!lighter) continue
        this.count(duty, -1)
        duty.scorerId = lighter.id
        this.count(duty, 1)
        moved = true
      }
    }
  }

  private load(id: string): number {
    return this.loads.get(id) ?? 0
  }

  private count(duty: TakenDuty, by: 1 | -1): void {
    const { scorerId, district, caseId } = duty
    this.loads.set(scorerId, this.load(scorerId) + by)
    const here = `${scorerId} ${district}`
    this.loadsHere.set(here, (this.loadsHere.get(here) ?? 0) + by)
    const ofCase = this.ofCase.get(caseId) ?? []
    this.ofCase.set(caseId, by === 1 ? [...ofCase, duty] : ofCase.filter((other) => other !== duty))
  }
}
