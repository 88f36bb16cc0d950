import { comparedCriteria } from '../domain/audit-comparison'
import { placeFigures } from '../domain/audit-figures'
import type { Figure } from '../domain/figures'
import type { Person } from '../domain/person'
import type { AuditSubject } from './audits'
import type { Reader } from './client'
import { earlierAudits, earlierRound, matchesOf, roundOf } from './comparable-audits'
import type { ReadableWriteUp } from './write-ups'

/** One audit's figure in a series. */
export interface SeriesPoint {
  auditId: string
  reference: string
  periodFrom: string
  periodTo: string
  figure: Figure
}

/** As many earlier audits as a series reaches back: ten years of four a year. */
const mostEarlier = 40

/**
 * The figure of one criterion and place in this audit and in the earlier ones that it can be held against, oldest
 * first, as far as this person may read them. An audit that is not comparable is left out.
 * @param district its code, or null for the force
 */
export async function figureSeries(
  reader: Reader,
  subject: AuditSubject,
  person: Person,
  readable: ReadableWriteUp,
  { criterionId, district }: { criterionId: string; district: string | null },
): Promise<SeriesPoint[]> {
  const now = await roundOf(reader, subject.audit, readable)
  const matches = await matchesOf(reader, [criterionId])
  const points: SeriesPoint[] = []
  for (const audit of (await earlierAudits(reader, subject.audit, person)).slice(0, mostEarlier)) {
    const earlier = await earlierRound(reader, now, audit, person)
    if ('refusal' in earlier) continue
    const compared = comparedCriteria(now.figures, earlier.round.figures, matches)
    const before = compared.find((one) => one.now.criterion.id === criterionId)?.before
    const figure = before && placeFigures(before, district)?.all
    if (figure) points.push({ auditId: audit.id, ...datesOf(audit), figure })
  }
  const own = now.figures.find(({ criterion }) => criterion.id === criterionId)
  const figure = own && placeFigures(own, district)?.all
  if (figure) points.unshift({ auditId: subject.auditId, ...datesOf(subject.audit), figure })
  return points.reverse()
}

const datesOf = ({ reference, periodFrom, periodTo }: AuditSubject['audit']) => ({
  ...{ reference, periodFrom, periodTo },
})
