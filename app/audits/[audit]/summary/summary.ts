import type { ReadableWriteUp } from '@/db/write-ups'
import { dayInWords, dayOf, instantInWords, periodInWords } from '@/domain/days'
import { grouped } from '@/domain/percent'
import { meetingInWords } from '@/app/recommendations/[recommendation]/facts'
import { ownerInWords, priorityWords } from '@/app/recommendations/register-table'
import { strandWords } from '@/domain/recommendation-facts'
import { forDistricts, type WriteUp, type WrittenRecommendation } from '@/domain/snapshot'
import { changesBetween, type IssueChange } from '@/domain/snapshot-changes'
import { sampledIn } from '@/domain/tally'
import { methodSentences } from '../method-notes'
import { whatChangedTitle } from '../what-changed'
import { inPlaceOrder } from '../written-findings'

export interface Fact {
  name: string
  value: string
}

/** A recommendation summary, of the force or of one district: the page and the Word file are made from it alike. */
export interface Summary {
  title: string
  /** 'Force', or the name of the district. */
  place: string
  writeUp: WriteUp
  facts: Fact[]
  /** What this issue says otherwise than the one before; null for the first. */
  changes: { title: string; reason: string; list: IssueChange[] } | null
  goodPractice: WriteUp['findings']
  findings: WriteUp['findings']
  recommendations: { reference: string; wording: string; facts: Fact[] }[]
  method: string[]
  proof: Fact[]
}

/** Undefined where the reader may not read this district, or the audit has none of it. */
export function summaryOf(readable: ReadableWriteUp, district: string | null): Summary | undefined {
  const found = readable.writeUp.districts.find(({ code }) => code === district)
  if (district !== null && !found) return undefined
  const writeUp = district === null ? readable.writeUp : forDistricts(readable.writeUp, [district])
  const ordered = inPlaceOrder(writeUp.findings, writeUp)
  return {
    title: `Recommendation summary: ${writeUp.audit.title}`,
    place: found?.name ?? 'Force',
    writeUp,
    facts: factsOf(readable, writeUp, district),
    changes: changesOf(readable, writeUp, district),
    goodPractice: ordered.filter(({ kind }) => kind === 'good practice'),
    findings: ordered.filter(({ kind }) => kind === 'finding'),
    recommendations: writeUp.recommendations.map((recommendation) => ({
      reference: recommendation.reference,
      wording: recommendation.wording,
      facts: recommendationFacts(recommendation, writeUp),
    })),
    method: methodSentences(writeUp),
    proof: proofOf(readable, writeUp),
  }
}

function changesOf(
  { previous }: ReadableWriteUp,
  writeUp: WriteUp,
  district: string | null,
): Summary['changes'] {
  if (!previous) return null
  const before = district === null ? previous.writeUp : forDistricts(previous.writeUp, [district])
  const { version, reason } = previous
  return { title: whatChangedTitle(version), reason, list: changesBetween(before, writeUp) }
}

function factsOf({ issued, openCases }: ReadableWriteUp, writeUp: WriteUp, district: string | null): Fact[] {
  const { audit } = writeUp
  return [
    { name: 'Audit', value: `${audit.reference}, ${audit.title}` },
    {
      name: district === null ? 'Districts' : 'District',
      value: writeUp.districts.map(({ name }) => name).join(', '),
    },
    { name: 'Crimes recorded', value: periodInWords(audit.periodFrom, audit.periodTo) },
    { name: 'Cases looked at', value: sampleInWords(writeUp, district) },
    { name: 'Lead auditor', value: audit.lead },
    {
      name: 'Issued',
      value: issued
        ? `Version ${issued.version}, ${instantInWords(issued.issuedAt)}, by ${issued.issuedBy}`
        : `Not issued: a draft${openCases > 0 ? `, provisional, ${openCases} cases not finished` : ''}`,
    },
  ]
}

/** '15 drawn at random of 2,088 crimes'. */
function sampleInWords({ figures, method }: WriteUp, district: string | null): string {
  const [first] = figures
  const figure =
    district === null ? first?.force.all : first?.districts.find(({ code }) => code === district)?.figures.all
  const crimes =
    district === null
      ? method.population.size
      : method.strata.reduce((sum, { population }) => sum + population, 0)
  return `${figure ? sampledIn(figure.tally) : 0} drawn at random of ${grouped(crimes)} crimes`
}

function recommendationFacts(recommendation: WrittenRecommendation, writeUp: WriteUp): Fact[] {
  const { district, priority, dueOn, closingTest, evidenceRequired } = recommendation
  const { strand, sponsor, source, force } = recommendation
  return [
    { name: 'District', value: writeUp.districts.find(({ code }) => code === district)?.name ?? district },
    { name: 'Priority', value: priorityWords[priority] },
    ...(strand ? [{ name: 'Strand', value: strandWords[strand].name }] : []),
    { name: 'Owner', value: ownerInWords(recommendation) },
    ...(sponsor ? [{ name: 'Sponsor', value: sponsor }] : []),
    { name: 'Due', value: dueOn ? dayInWords(dueOn) : 'Not set' },
    { name: 'Closing test', value: closingTest || 'Not set' },
    ...(evidenceRequired ? [{ name: 'Evidence required', value: evidenceRequired }] : []),
    ...(recommendation.meeting ? [{ name: 'Meeting', value: meetingInWords(recommendation) }] : []),
    ...(source ? [{ name: 'Other numbers', value: source }] : []),
    ...(force ? [{ name: 'Part of', value: `${force}, to the whole force` }] : []),
  ]
}

/** What lets somebody else repeat the draw and see that nothing was changed since. */
function proofOf({ issued }: ReadableWriteUp, { method }: WriteUp): Fact[] {
  const { population, draw } = method
  return [
    {
      name: 'Population',
      value: `${grouped(population.size)} crimes, frozen ${dayInWords(dayOf(population.frozenAt))}`,
    },
    { name: 'Population SHA-256', value: population.sha256 },
    {
      name: 'Draw',
      value: `Draw ${draw.number}, ${instantInWords(draw.drawnAt)}, by ${draw.drawnBy}, from a seed ${draw.seedSource === 'typed' ? 'typed in before witnesses' : 'generated once by the machine'}`,
    },
    { name: 'Algorithm', value: draw.algorithm },
    { name: 'Software', value: draw.softwareVersion },
    ...(issued
      ? [
          { name: 'Snapshot SHA-256', value: issued.sha256 },
          { name: 'Head of the audit trail', value: issued.trailHead },
        ]
      : []),
  ]
}
