import { figuresOf, type CriterionFigures } from '../domain/audit-figures'
import { caseLabel } from '../domain/case-label'
import { scopeInWords } from '../domain/finding'
import { flagAccuracyOf } from '../domain/flag-accuracy'
import { findingReading, type FindingScope } from '../domain/finding-text'
import { allows } from '../domain/permissions'
import { districtsOf, hasRole, type Person } from '../domain/person'
import type { ReadinessFacts } from '../domain/readiness'
import { recommendationReading } from '../domain/recommendation-text'
import { forDistricts, type Method, type WriteUp, type WrittenRuling } from '../domain/snapshot'
import { changesBetween, type IssueChange } from '../domain/snapshot-changes'
import { agreementForWriteUp } from './agreement'
import type { Audit, AuditSubject } from './audits'
import { everyChallengeOf } from './challenges'
import type { Reader } from './client'
import { totalsForReport } from './control-totals'
import { checklistOf } from './criteria'
import { frozenPopulation, standingDraw, strataWithActs } from './draws'
import { findingsOf } from './findings'
import { forceRecommendationsOf } from './force-recommendations'
import { namesOf } from './people'
import { findingsBehindThose } from './recommendation-findings'
import { recommendationsToIssue, type Recommendation } from './recommendations'
import { newestSnapshot, snapshotNumbered } from './snapshots'
import { talliesOf, type Scored } from './tallies'

/** An audit written up, as one person may read it. */
export interface ReadableWriteUp {
  writeUp: WriteUp
  /** Cases that are not finished or not ruled on; none once it is issued. */
  openCases: number
  /** What is wrong in the text of a finding, by its id; nothing once it is issued. */
  faults: ReadonlyMap<string, readonly string[]>
  /** The issue that this is; null for the work as it stands. */
  issued: { version: number; issuedAt: string; issuedBy: string; sha256: string; trailHead: string } | null
  /** The issue before this one, and why this one came; null for the first, and for the work as it stands. */
  previous: { version: number; writeUp: WriteUp; reason: string } | null
  /** False where the reader sees own districts and the force only. */
  whole: boolean
}

/**
 * What the person may read of an audit that they may know of. Whoever works on it reads the work as it stands until it
 * is issued; everybody else, and afterwards everybody, the newest issue; a district lead nothing of other districts.
 * Undefined before the draw, and for others before the first issue.
 */
export async function writeUpFor(
  reader: Reader,
  subject: AuditSubject,
  person: Person,
): Promise<ReadableWriteUp | undefined> {
  if (allows('see an audit', person, subject) && subject.audit.status !== 'issued') {
    const now = await writeUpNow(reader, subject.audit)
    if (!now) return undefined
    const faults = new Map(now.findings.map(({ id, faults }) => [id, faults]))
    return {
      writeUp: now.writeUp,
      openCases: now.tallies.openCases,
      faults,
      issued: null,
      previous: null,
      whole: true,
    }
  }
  return issuedWriteUpFor(reader, subject, person)
}

/** The newest issue as the person may read it, also where the audit is reopened; undefined before the first. */
export async function issuedWriteUpFor(
  reader: Reader,
  subject: AuditSubject,
  person: Person,
): Promise<ReadableWriteUp | undefined> {
  const snapshot = await newestSnapshot(reader, subject.auditId)
  if (!snapshot) return undefined
  const { content, sha256 } = snapshot
  const { version, issuedAt, issuedBy, trail } = content
  const whole = allows('see an audit', person, subject) || hasRole(person, 'governance')
  const asRead = (writeUp: WriteUp) =>
    whole ? writeUp : forDistricts(writeUp, districtsOf(person, 'district lead'))
  const before = version > 1 ? await snapshotNumbered(reader, subject.auditId, version - 1) : undefined
  return {
    writeUp: asRead(content),
    openCases: 0,
    faults: new Map(),
    issued: { version, issuedAt, issuedBy, sha256, trailHead: trail.hash },
    previous: before
      ? { version: before.version, writeUp: asRead(before.content), reason: content.reason }
      : null,
    whole,
  }
}

/** What the work as it stands says otherwise than the newest issue. */
export async function changesSinceIssue(
  reader: Reader,
  auditId: string,
  writeUp: WriteUp,
): Promise<IssueChange[]> {
  const issued = await newestSnapshot(reader, auditId)
  return issued ? changesBetween(issued.content, writeUp) : []
}

/** The work as it stands, whoever asks: for those who work on the audit, and for the command that issues it. */
export async function writeUpNow(
  reader: Reader,
  audit: Audit,
): Promise<
  | ({ writeUp: WriteUp; tallies: Scored } & Pick<ReadinessFacts, 'findings'> & {
        recommendations: ReadRecommendation[]
      })
  | undefined
> {
  const tallies = await talliesOf(reader, audit.id)
  const names = await namesOf(reader)
  const method = await methodOf(reader, audit.id, names)
  if (!tallies || !method) return undefined
  const { id, reference, title, theme, periodFrom, periodTo } = audit
  const figures = figuresOf(tallies)
  const flag = flagAccuracyOf(tallies, audit)
  const findings = (await findingsOf(reader, id)).map((f) => ({ ...f, ...findingReading(f, figures) }))
  const recommendations = (await recommendationsToIssue(reader, id)).map((r) => readNow(r, figures))
  const behind = await findingsBehindThose(reader, id)
  const rulings = await rulingsOnChallenges(reader, id)
  const forces = new Map((await forceRecommendationsOf(reader, id)).map((f) => [f.id, f.reference]))
  const writeUp: WriteUp = {
    audit: { id, reference, title, theme, periodFrom, periodTo, lead: names.get(audit.leadId) ?? '' },
    method,
    districts: tallies.districts,
    figures,
    ...(flag ? { flag } : {}),
    agreement: await agreementForWriteUp(reader, id),
    findings: findings.map((f) => ({
      ...{ id: f.id, criterionId: f.criterionId, district: f.district, kind: f.kind },
      ...{ text: f.text, bound: f.bound, team: f.team, source: f.source },
      writtenBy: names.get(f.writtenBy) ?? '',
    })),
    recommendations: recommendations.map((r) => ({
      ...{ id: r.id, reference: r.reference, district: r.district },
      ...{ criterionId: r.criterionId, findingId: r.findingId, wording: r.wording, priority: r.priority },
      ...{ ownerRole: r.ownerRole, ownerName: r.ownerName, dueOn: r.dueOn },
      ...{ closingTest: r.closingTest, evidenceRequired: r.evidenceRequired },
      ...{ sponsor: r.sponsor, strand: r.strand, meeting: r.meeting, meetingOn: r.meetingOn },
      ...{ source: r.source, bound: r.bound ?? [], findingIds: behind.get(r.id) ?? [] },
      force: (r.forceId && forces.get(r.forceId)) ?? null,
    })),
    ...(rulings.length > 0 ? { rulings } : {}),
  }
  const about = findings.map((f) => ({ id: f.id, about: scopeOf(f, writeUp), faults: f.faults }))
  return { writeUp, tallies, findings: about, recommendations }
}

async function rulingsOnChallenges(reader: Reader, auditId: string): Promise<WrittenRuling[]> {
  const rows = await everyChallengeOf(reader, auditId)
  return rows.flatMap(({ challenge: c, sampleCase }): WrittenRuling[] =>
    c.ruledAnswer && c.decidedAt
      ? [
          {
            ...{ number: c.number, district: c.district, criterionId: c.criterionId },
            ...{ label: caseLabel(sampleCase), issued: c.answer, upheld: c.decision === 'upheld' },
            ...{ ruled: c.ruledAnswer, figureBefore: c.figureBefore, figureAfter: c.figureAfter },
            decidedAt: c.decidedAt,
          },
        ]
      : [],
  )
}

/** A recommendation with its wording as it reads: of a draft with the figures of now, and what is wrong with it. */
export interface ReadRecommendation extends Recommendation {
  faults: string[]
}

function readNow(r: Recommendation, figures: readonly CriterionFigures[]): ReadRecommendation {
  if (r.status !== 'draft') return { ...r, faults: [] }
  const { text, bound, faults } = recommendationReading(r, figures)
  return { ...r, wording: text, bound, typedWording: r.wording, faults }
}

/** 'Risk assessment, Leeds'. */
function scopeOf({ criterionId, district }: FindingScope, { figures, districts }: WriteUp): string {
  const criterion = figures.find((f) => f.criterion.id === criterionId)?.criterion.name
  const place = scopeInWords(districts.find(({ code }) => code === district)?.name ?? null)
  return [criterion, place].filter(Boolean).join(', ')
}

async function methodOf(
  reader: Reader,
  auditId: string,
  names: ReadonlyMap<string, string>,
): Promise<Method | undefined> {
  const population = await frozenPopulation(reader, auditId)
  const draw = await standingDraw(reader, auditId)
  if (!population || !draw) return undefined
  const { size, sha256, rule, frozenAt } = population
  const { number, algorithm, seedSource, drawnAt, softwareVersion } = draw
  const strata = await strataWithActs(reader, draw.id)
  const controlTotals = await totalsForReport(reader, auditId, names)
  return {
    population: { size, sha256, rule, frozenAt },
    strata: strata.map(({ district, kind, population: crimes, quota }) => ({
      ...{ district, kind, population: crimes, quota },
    })),
    draw: {
      ...{ number, algorithm, seedSource, drawnAt, softwareVersion },
      drawnBy: names.get(draw.drawnBy) ?? '',
    },
    checklist: await checklistOf(reader, auditId),
    ...(controlTotals ? { controlTotals } : {}),
  }
}
