import { and, eq, inArray, isNull } from 'drizzle-orm'
import {
  barredFrom,
  type Colleague,
  type Duty,
  type Obstacle,
  type TakenDuty,
} from '../domain/allocation-of-work'
import { hasRole, ownDistricts } from '../domain/person'
import type { ScoreStatus } from '../domain/score'
import type { AuditSubject } from './audits'
import type { Reader } from './client'
import { conflictsIn, type Conflict } from './conflicts'
import { ownCrimesIn } from './officer-keys'
import { casesIn } from './samples'
import { userRoles, users } from './schema'
import { scoresIn, whoWorkedOn } from './scores'

/** One score that the sample needs, with who has it and how far it is. */
export interface BoardDuty extends Duty {
  number: number
  /** Added by its reference; it is called 'T1'. */
  targeted: boolean
  ownCrimeOf: string[]
  conflictOf: string[]
  /** Null while it is nobody's. */
  score: { id: string; scorerId: string; status: ScoreStatus; worked: string[] } | null
  /** A score that was taken from its scorer and waits to be handed to somebody else, by its id. */
  waiting: string | null
}

/** Who can score in an audit, every score that its sample needs, and the conflicts that were declared. */
export interface WorkBoard {
  colleagues: (Colleague & { name: string })[]
  duties: BoardDuty[]
  conflicts: Conflict[]
}

export async function workBoard(reader: Reader, audit: AuditSubject): Promise<WorkBoard> {
  const scores = new Map(
    (await scoresIn(reader, audit.id)).map((score) => [`${score.caseId} ${score.turn}`, score]),
  )
  const worked = await whoWorkedOn(reader, audit.id)
  const conflicts = await conflictsIn(reader, audit.id)
  const colleagues = await colleaguesOn(reader, audit)
  const ownCrimes = await ownCrimesIn(
    reader,
    audit.id,
    colleagues.map(({ id }) => id),
  )
  const duties = (await casesIn(reader, audit.id)).flatMap(
    ({ id: caseId, district, number, second, targeted }) =>
      (second ? (['first', 'second'] as const) : (['first'] as const)).map((turn): BoardDuty => {
        const score = scores.get(`${caseId} ${turn}`)
        const theirs = score && score.takenAwayAt === null ? score : null
        return {
          ...{ caseId, district, number, targeted, turn },
          ownCrimeOf: ownCrimes.get(caseId) ?? [],
          conflictOf: conflicts.flatMap((one) => (one.caseId === caseId ? [one.userId] : [])),
          score: theirs && { ...theirs, worked: worked.get(theirs.id) ?? [] },
          waiting: score && !theirs ? score.id : null,
        }
      }),
  )
  return { colleagues, duties, conflicts }
}

/** What people have already, as the rules of sharing want it. */
export function takenOn({ duties }: Pick<WorkBoard, 'duties'>): TakenDuty[] {
  return duties.flatMap(({ score, ...duty }) =>
    score ? [{ ...duty, scorerId: score.scorerId, worked: score.worked }] : [],
  )
}

/** Scores that are with somebody who may not give them any more: their key or their district was entered later. */
export function wronglyHeld({ duties, colleagues }: WorkBoard): {
  duty: BoardDuty
  name: string
  because: Exclude<Obstacle, 'other score'>
}[] {
  return duties.flatMap((duty) => {
    const holder = colleagues.find(({ id }) => id === duty.score?.scorerId)
    const because = holder && duty.score?.status !== 'finished' ? barredFrom(duty, holder) : null
    return holder && because ? [{ duty, name: holder.name, because }] : []
  })
}

/** Those of the audit's people who may score and whose account is open, by name. */
async function colleaguesOn(
  reader: Reader,
  { leadId, auditorIds }: AuditSubject,
): Promise<WorkBoard['colleagues']> {
  const rows = await reader
    .select({
      user: { id: users.id, name: users.name, homeDistrict: users.homeDistrict },
      role: userRoles.role,
      district: userRoles.district,
    })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(inArray(users.id, [leadId, ...auditorIds]), isNull(users.disabledAt)))
  const people = new Map(rows.map(({ user }) => [user.id, user]))
  return [...people.values()]
    .map(({ id, name, homeDistrict }) => {
      const held = rows.filter(({ user }) => user.id === id)
      return { id, name, homeDistrict, roles: held.map(({ role, district }) => ({ role, district })) }
    })
    .filter((person) => hasRole(person, 'auditor') || hasRole(person, 'lead auditor'))
    .map((person) => ({ id: person.id, name: person.name, ownDistricts: ownDistricts(person) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
