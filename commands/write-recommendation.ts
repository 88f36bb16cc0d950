import type { z } from 'zod'
import { auditFor, type AuditSubject } from '../db/audits'
import type { Writer } from '../db/client'
import { criterionIn, type Criterion } from '../db/criteria'
import { findingIn } from '../db/findings'
import {
  forceRecommendationsOf,
  insertForceRecommendation,
  type ForceRecommendation,
} from '../db/force-recommendations'
import { linkFindings } from '../db/recommendation-findings'
import { insertRecommendation, openOn, takenReferences } from '../db/recommendations'
import { openStatuses } from '../db/register'
import type { recommendations } from '../db/schema'
import { event, type TrailEvent } from '../domain/events'
import { notWrittenUpNow } from '../domain/finding'
import { newId } from '../domain/identity'
import type { Person } from '../domain/person'
import { forceInReference, nextReference } from '../domain/recommendation-facts'
import { command, done, refuse, type Fault } from './command'
import { chosenFindings } from './recommended-on'
import { wholeForce, writeRecommendationInput } from './write-recommendation.input'

/**
 * The lead auditor recommends something to one district or, word for word alike, to several: one draft for each. To the
 * whole force it is one force-wide recommendation, of which every district has a part.
 */
export const writeRecommendation = command('write a recommendation', {
  may: {
    permission: 'write recommendations',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: writeRecommendationInput,
  run: async ({ writer, subject, person, now }, input) => {
    const refusal = notWrittenUpNow(subject.audit.status)
    if (refusal) return refuse('not now', refusal)
    const forceWide = input.districts.includes(wholeForce)
    const districts = forceWide ? subject.districts : input.districts
    const basis = await basisOf(writer, subject, { ...input, districts })
    if ('fault' in basis) return refuse('invalid', [basis.fault])
    const further = await chosenFindings(writer, subject.auditId, input.findings, districts)
    if ('fault' in further) return refuse('invalid', [further.fault])
    if (input.considered !== 'yes' && basis.criterion) {
      const fault = await alreadyOpen(writer, person, basis.criterion, districts)
      if (fault) return refuse('invalid', [fault])
    }
    const by = { writtenBy: person.id, writtenAt: now }
    const criterionId = basis.criterion?.id ?? null
    const force = forceWide ? await writeForce(writer, subject, input, { ...by, criterionId }) : undefined
    const draft = { ...basisFields(input, criterionId), ...by, forceId: force?.id ?? null }
    const written: Written[] = []
    for (const district of districts) {
      const one = await writeDraft(writer, subject, { ...draft, district })
      const others = further.readableIn(district).filter((id) => id !== input.finding)
      await linkFindings(writer, one.id, others)
      written.push(one)
    }
    const [first, ...others] = written.map(({ event: happened }) => happened)
    if (!first) return refuse('invalid', [{ field: 'districts', message: 'Choose at least one district' }])
    const references = written.map(({ reference }) => reference)
    return done({ references, ...(force ? { force: force.reference } : {}) }, first, ...others)
  },
})

type Input = z.output<typeof writeRecommendationInput>

/** What every district's draft says alike. */
function basisFields(input: Input, criterionId: string | null) {
  const { finding, wording, source, priority, strand, ownerRole, ownerName, sponsor } = input
  const { dueOn, closingTest, evidenceRequired, meeting, meetingOn } = input
  return {
    ...{ findingId: finding || null, criterionId, wording, source, priority, strand },
    ...{ ownerRole, ownerName, sponsor, dueOn, closingTest, evidenceRequired, meeting, meetingOn },
  }
}

interface Written {
  id: string
  reference: string
  event: TrailEvent
}

type Draft = Omit<typeof recommendations.$inferInsert, 'id' | 'reference' | 'auditId' | 'status' | 'revision'>

async function writeDraft(writer: Writer, { audit }: AuditSubject, draft: Draft): Promise<Written> {
  const { district } = draft
  const reference = nextReference(
    audit.reference,
    district,
    await takenReferences(writer, audit.id, district),
  )
  const id = newId()
  await insertRecommendation(writer, {
    ...draft,
    ...{ id, reference, auditId: audit.id, status: 'draft', revision: 1 },
  })
  const about = { type: 'recommendation', id, auditId: audit.id, district } as const
  return { id, reference, event: event('recommendation written', about, { reference }) }
}

async function writeForce(
  writer: Writer,
  { audit }: AuditSubject,
  { wording, source }: Input,
  by: { writtenBy: string; writtenAt: string; criterionId: string | null },
): Promise<ForceRecommendation> {
  const taken = (await forceRecommendationsOf(writer, audit.id)).map(({ reference }) => reference)
  const reference = nextReference(audit.reference, forceInReference, taken)
  const force = { id: newId(), reference, auditId: audit.id, wording, source, ...by }
  await insertForceRecommendation(writer, force)
  return force
}

type Basis = { criterion: Criterion | undefined } | { fault: Fault }

/** What the recommendation stands on; a fault where finding, criterion and districts do not go together. */
async function basisOf(
  writer: Writer,
  { auditId, districts: known }: AuditSubject,
  input: { finding: string; criterion: string; districts: string[] },
): Promise<Basis> {
  const fault = (field: string, message: string) => ({ fault: { field, message } })
  const foreign = input.districts.find((code) => !known.includes(code))
  if (foreign !== undefined || new Set(input.districts).size < input.districts.length)
    return fault('districts', 'Choose districts of this audit, each once')
  const finding = input.finding ? await findingIn(writer, auditId, input.finding) : undefined
  if (input.finding && !finding) return fault('finding', 'Choose a finding of this audit')
  if (finding?.district && input.districts.some((code) => code !== finding.district))
    return fault(
      'districts',
      `The finding is about ${finding.district} alone, and other districts may not read it. Choose ${finding.district} only, or start from a finding about the force`,
    )
  const criterionId = finding?.criterionId ?? input.criterion
  const criterion = criterionId ? await criterionIn(writer, auditId, criterionId) : undefined
  if (criterionId && !criterion) return fault('criterion', 'Choose a criterion of this audit’s checklist')
  return { criterion }
}

/** The fault that shows what is open on the same criterion in these districts, where there is something. */
async function alreadyOpen(
  writer: Writer,
  person: Person,
  criterion: Criterion,
  districts: readonly string[],
): Promise<Fault | undefined> {
  const open = await openOn(writer, person, criterion.key, districts, openStatuses)
  if (open.length === 0) return undefined
  const named = open.filter((o) => o.readable).map((o) => o.recommendation.reference)
  const others = open.length - named.length
  const which = [...named, ...(others > 0 ? [`${others} of audits that you do not work on`] : [])].join(', ')
  return {
    field: 'considered',
    message: `There are open recommendations on this criterion in these districts (${which}). Read them, then tick that you have, or choose other districts`,
  }
}
