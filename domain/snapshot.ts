import { createHash } from 'node:crypto'
import type { WrittenAgreement } from './agreement'
import type { AuditTallies, CriterionFigures } from './audit-figures'
import { withTotalsOf, type TotalsOnReport } from './control-totals'
import { canonicalJson } from './canonical-json'
import type { Answer } from './checklist'
import type { FindingKind } from './finding'
import type { FlagAccuracy } from './flag-accuracy'
import type { Meeting, Priority, Strand } from './recommendation-facts'
import type { StratumKind } from './strata'

/** A finding as it is read: with the name of who wrote it. */
export interface WrittenFinding {
  id: string
  criterionId: string | null
  /** Null for the force. */
  district: string | null
  kind: FindingKind
  /** With its figures filled in. */
  text: string
  /** Where the filled-in figures stand in the text; left out by releases before they were. */
  bound?: readonly (readonly [from: number, to: number])[]
  /** Who is credited with good practice; left out where nobody is. */
  team?: string
  /** Where other numbers in the text come from. */
  source?: string
  writtenBy: string
}

/** A recommendation as it was issued; what became of it is in the register. */
export interface WrittenRecommendation {
  id: string
  reference: string
  district: string
  criterionId: string | null
  findingId: string | null
  wording: string
  priority: Priority
  ownerRole: string
  ownerName: string
  dueOn: string | null
  closingTest: string
  evidenceRequired: string
  /** What follows is left out by releases before it was kept. */
  sponsor?: string
  strand?: Strand | null
  meeting?: Meeting | null
  meetingOn?: string | null
  source?: string
  /** Where the filled-in figures stand in the wording. */
  bound?: readonly (readonly [from: number, to: number])[]
  /** Findings that it stands on beside the one that it was written from. */
  findingIds?: readonly string[]
  /** Reference of the force-wide recommendation that it is a part of. */
  force?: string | null
}

/**
 * A ruling on a factual challenge, in one line: the answer as issued, the answer since, and the effect on the district's
 * figure. What was said stands with the case, not here.
 */
export interface WrittenRuling {
  number: number
  district: string
  criterionId: string
  /** 'DA 3'. */
  label: string
  issued: Answer
  upheld: boolean
  ruled: Answer
  figureBefore: string
  figureAfter: string
  decidedAt: string
}

/** How the figures came to be: what a reader needs to repeat the audit. */
export interface Method {
  population: { size: number; sha256: string; rule: string; frozenAt: string }
  strata: { district: string; kind: StratumKind; population: number; quota: number }[]
  draw: {
    number: number
    algorithm: string
    seedSource: 'typed' | 'generated'
    drawnAt: string
    drawnBy: string
    softwareVersion: string
  }
  checklist: { title: string; version: number }
  /** What the extract was held against; left out where nobody stated any, and by releases before it was kept. */
  controlTotals?: TotalsOnReport
}

/** An audit written up: what is on its findings page and in its summaries. */
export interface WriteUp {
  audit: {
    id: string
    reference: string
    title: string
    theme: string
    periodFrom: string
    periodTo: string
    lead: string
  }
  method: Method
  districts: readonly { code: string; name: string }[]
  figures: CriterionFigures[]
  /** How right the flag is by which crimes were drawn; left out where they were drawn by none. */
  flag?: FlagAccuracy
  /** How far two scorers agree; left out by releases before it was kept. */
  agreement?: WrittenAgreement
  findings: WrittenFinding[]
  recommendations: WrittenRecommendation[]
  /** Rulings on factual challenges, by number; left out where there are none, and by releases before they were kept. */
  rulings?: WrittenRuling[]
}

/** A write-up as it was issued, with what proves it: the tallies behind the figures and the head of the trail. */
export interface SnapshotContent extends WriteUp {
  /** Of this shape, so that a later release can still read it. */
  format: 1
  version: number
  issuedAt: string
  issuedBy: string
  reason: string
  tallies: AuditTallies
  trail: { seq: number; hash: string }
}

/** SHA-256, hex, of the content as JSON with its keys in order: the same on every engine that keeps it. */
export function snapshotHash(content: SnapshotContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/**
 * The write-up as some districts may read it: their own figures, findings and recommendations, and the force's. What
 * belongs to other districts is not in it.
 */
export function forDistricts(writeUp: WriteUp, codes: readonly string[]): WriteUp {
  const own = (code: string) => codes.includes(code)
  const { audit, method } = writeUp
  return {
    audit,
    method: {
      ...method,
      ...withTotalsOf(method.controlTotals, codes, writeUp.districts),
      strata: method.strata.filter(({ district }) => own(district)),
    },
    districts: writeUp.districts.filter(({ code }) => own(code)),
    ...(writeUp.flag
      ? { flag: { ...writeUp.flag, districts: writeUp.flag.districts.filter(({ code }) => own(code)) } }
      : {}),
    figures: writeUp.figures.map(({ districts, ...found }) => ({
      ...found,
      districts: districts.filter(({ code }) => own(code)),
    })),
    findings: writeUp.findings.filter(({ district }) => district === null || own(district)),
    recommendations: writeUp.recommendations.filter(({ district }) => own(district)),
    ...(writeUp.rulings ? { rulings: writeUp.rulings.filter(({ district }) => own(district)) } : {}),
    ...(writeUp.agreement ? { agreement: withoutTables(writeUp.agreement) } : {}),
  }
}

/** Counts and coefficients of the whole audit, without the tables, whose cells can be single cases. */
function withoutTables({ criteria, ...rest }: WrittenAgreement): WrittenAgreement {
  return { ...rest, criteria: criteria.map(({ table: _, ...told }) => told) }
}
