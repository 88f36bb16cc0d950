import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Colleague, Duty, TakenDuty } from '../domain/allocation-of-work'
import { hasRole, ownDistricts } from '../domain/permissions'
import type { ScoreStatus } from '../domain/score'
import type { AuditSubject } from './audits'
import type { Reader } from './client'
import { casesIn } from './samples'
import { userRoles, users } from './schema'
import { progressIn, whoWorkedOn } from './scores'

/** One score that the sample needs, with who has it and how far it is. */
export interface BoardDuty extends Duty {
  number: number
  score: { id: string; scorerId: string; status: ScoreStatus; worked: string[] } | null
}

/** Who can score in an audit, and every score that its sample needs. */
export interface WorkBoard {
  colleagues: (Colleague & { name: string })[]
  duties: BoardDuty[]
}

export async function workBoard(reader: Reader, audit: AuditSubject): Promise<WorkBoard> {
  const progress = new Map(
    (await progressIn(reader, audit.id)).map((score) => [`${score.caseId} ${score.turn}`, score]),
  )
  const worked = await whoWorkedOn(reader, audit.id)
  const duties = (await casesIn(reader, audit.id)).flatMap(({ id: caseId, district, number, second }) =>
    (second ? (['first', 'second'] as const) : (['first'] as const)).map((turn): BoardDuty => {
      const score = progress.get(`${caseId} ${turn}`)
      return {
        caseId,
        district,
        number,
        turn,
        score: score ? { ...score, worked: worked.get(score.id) ?? [] } : null,
      }
    }),
  )
  return { colleagues: await colleaguesOn(reader, audit), duties }
}

/** What people have already, as the rules of sharing want it. */
export function takenOn({ duties }: WorkBoard): TakenDuty[] {
  return duties.flatMap(({ score, caseId, district, turn }) =>
    score ? [{ caseId, district, turn, scorerId: score.scorerId, worked: score.worked }] : [],
  )
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
