import { and, asc, desc, eq, gt, inArray, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Person } from '../domain/person'
import { byCodePoint } from '../domain/sampling'
import {
  recommendationStatuses,
  type RecommendationStatus,
  statusGroups,
  type StatusGroup,
} from '../domain/recommendation'
import { priorities } from '../domain/recommendation-facts'
import { isSettled, rag, type Rag } from '../domain/recommendation-standing'
import type { Reader } from './client'
import { byCodePoints } from './columns'
import { visibleRecommendations, type Recommendation } from './recommendations'
import { audits, criteria, districts, recommendations } from './schema'

/** Statuses in which something is still expected of somebody. */
export const openStatuses = recommendationStatuses.filter((status) => !isSettled(status))

export interface RegisterFilter {
  district?: string | undefined
  auditId?: string | undefined
  /** One status, a group of them, or 'open' for all that are not settled. */
  status?: RecommendationStatus | StatusGroup | 'open' | undefined
  overdue?: boolean | undefined
  /** Due later now than at issue. */
  slipped?: boolean | undefined
  /** Key of the criterion, over all versions of its checklist. */
  criterion?: string | undefined
  /** Part of the owner's name or role. */
  owner?: string | undefined
  /** Part of the reference or the wording. */
  text?: string | undefined
}

export const registerOrders = ['due', 'reference', 'priority'] as const
export type RegisterOrder = (typeof registerOrders)[number]

export interface RegisterRow {
  recommendation: Recommendation
  auditReference: string
  auditTitle: string
  districtName: string
}

export interface RegisterPage {
  by: RegisterOrder
  descending: boolean
  limit?: number | undefined
  offset?: number | undefined
}

/** The person's recommendations within the filter, in order; `today` decides what is overdue. */
export async function registerRows(
  reader: Reader,
  person: Person,
  filter: RegisterFilter,
  today: string,
  { by, descending, limit, offset }: RegisterPage,
): Promise<RegisterRow[]> {
  const query = reader
    .select({
      recommendation: recommendations,
      auditReference: audits.reference,
      auditTitle: audits.title,
      districtName: districts.name,
    })
    .from(recommendations)
    .innerJoin(audits, eq(audits.id, recommendations.auditId))
    .innerJoin(districts, eq(districts.code, recommendations.district))
    .where(within(reader, person, filter, today))
    .orderBy(...orderBy(by, descending))
  return limit === undefined ? query : query.limit(limit).offset(offset ?? 0)
}

/** The criteria that recommendations which the person may know of are about, by name. */
export async function criteriaRecommendedOn(
  reader: Reader,
  person: Person,
): Promise<{ key: string; name: string }[]> {
  const rows = await reader
    .selectDistinct({ key: criteria.key, name: criteria.name })
    .from(recommendations)
    .innerJoin(criteria, eq(criteria.id, recommendations.criterionId))
    .where(visibleRecommendations(reader, person))
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return [...byKey.values()].sort((a, b) => byCodePoint(a.name, b.name))
}

/** Ids of those that were refused or whose risk was accepted: they stay in the register with their reason. */
export function refusedAmong(rows: readonly RegisterRow[]): string[] {
  return rows
    .map(({ recommendation }) => recommendation)
    .filter(({ status }) => status === 'not accepted' || status === 'closed risk accepted')
    .map(({ id }) => id)
}

export interface RegisterTotal {
  district: string
  status: RecommendationStatus
  rag: Rag
  recommendations: number
}

/**
 * How many of the person's recommendations within the filter stand where, in each status and colour of each district: the
 * sums over these are the totals.
 */
export async function registerTotals(
  reader: Reader,
  person: Person,
  filter: RegisterFilter,
  today: string,
): Promise<RegisterTotal[]> {
  const rows = await reader
    .select({
      district: recommendations.district,
      status: recommendations.status,
      all: sql<number>`cast(count(*) as integer)`,
      past: sql<number>`cast(sum(case when ${recommendations.dueOn} < ${today} then 1 else 0 end) as integer)`,
    })
    .from(recommendations)
    .where(within(reader, person, filter, today))
    .groupBy(recommendations.district, recommendations.status)
  return rows.flatMap(({ district, status, all, past }) =>
    [
      { dueOn: dayBeforeAny, count: past },
      { dueOn: today, count: all - past },
    ]
      .filter(({ count }) => count > 0)
      .map(({ dueOn, count }) => ({
        ...{ district, status, rag: rag({ status, dueOn }, today), recommendations: count },
      })),
  )
}

/** Sorts before every day. */
const dayBeforeAny = '0000-01-01'

function within(reader: Reader, person: Person, filter: RegisterFilter, today: string): SQL | undefined {
  const { district, auditId, status, overdue, slipped, criterion, owner, text } = filter
  return and(
    visibleRecommendations(reader, person),
    district ? eq(recommendations.district, district) : undefined,
    auditId ? eq(recommendations.auditId, auditId) : undefined,
    status ? inArray(recommendations.status, [...statusesOf(status)]) : undefined,
    overdue
      ? and(
          inArray(
            recommendations.status,
            openStatuses.filter((s) => s !== 'draft'),
          ),
          lt(recommendations.dueOn, today),
        )
      : undefined,
    slipped ? gt(recommendations.dueOn, recommendations.originalDueOn) : undefined,
    criterion
      ? inArray(
          recommendations.criterionId,
          reader.select({ id: criteria.id }).from(criteria).where(eq(criteria.key, criterion)),
        )
      : undefined,
    owner ? or(holds(recommendations.ownerName, owner), holds(recommendations.ownerRole, owner)) : undefined,
    text ? or(holds(recommendations.reference, text), holds(recommendations.wording, text)) : undefined,
  )
}

function statusesOf(status: NonNullable<RegisterFilter['status']>): readonly RecommendationStatus[] {
  if (status === 'open') return openStatuses
  return status === 'to answer' || status === 'in work' ? statusGroups[status] : [status]
}

/** Whether a column holds the text somewhere, without regard to the case of the letters A to Z; 'É' is not 'é'. */
function holds(column: SQLWrapper, text: string): SQL {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&').replaceAll(/[A-Z]/g, (c) => c.toLowerCase())}%`
  return sql`lower(${byCodePoints(column)}) like ${pattern} escape '\\'`
}

function orderBy(by: RegisterOrder, descending: boolean): SQL[] {
  const way = descending ? desc : asc
  const due = descending
    ? sql`${recommendations.dueOn} desc nulls first`
    : sql`${recommendations.dueOn} asc nulls last`
  const reference = way(byCodePoints(recommendations.reference))
  if (by === 'reference') return [reference]
  if (by === 'due') return [due, reference]
  const places = priorities.map((priority, place) => sql`when ${priority} then ${place}`)
  const priority = sql`case ${recommendations.priority} ${sql.join(places, sql` `)} end`
  return [way(priority), due, reference]
}
