import { auditFor, type AuditSubject } from '../db/audits'
import type { Writer } from '../db/client'
import { criterionIn, type Criterion } from '../db/criteria'
import { findingIn } from '../db/findings'
import { insertRecommendation, openOn, takenReferences } from '../db/recommendations'
import { openStatuses } from '../db/register'
import { event, type TrailEvent } from '../domain/events'
import { notWrittenUpNow } from '../domain/finding'
import { newId } from '../domain/identity'
import type { Person } from '../domain/permissions'
import { nextReference } from '../domain/recommendation-facts'
import { command, done, refuse, type Fault } from './command'
import { writeRecommendationInput } from './write-recommendation.input'

/** The lead auditor recommends something to one district or, word for word alike, to several: one draft for each. */
export const writeRecommendation = command('write a recommendation', {
  may: {
    permission: 'write recommendations',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: writeRecommendationInput,
  run: async ({ writer, subject, person, now }, input) => {
    const refusal = notWrittenUpNow(subject.audit.status)
    if (refusal) return refuse('not now', refusal)
    const { audit: auditId, finding: findingId, criterion: _, districts, considered, ...wording } = input
    const basis = await basisOf(writer, subject, input)
    if ('fault' in basis) return refuse('invalid', [basis.fault])
    if (considered !== 'yes' && basis.criterion) {
      const fault = await alreadyOpen(writer, person, basis.criterion, districts)
      if (fault) return refuse('invalid', [fault])
    }
    const written: TrailEvent[] = []
    const references: string[] = []
    for (const district of districts) {
      const taken = await takenReferences(writer, auditId, district)
      const reference = nextReference(subject.audit.reference, district, taken)
      const id = newId()
      await insertRecommendation(writer, {
        id,
        reference,
        auditId,
        findingId: findingId || null,
        criterionId: basis.criterion?.id ?? null,
        district,
        ...wording,
        originalDueOn: null,
        status: 'draft',
        writtenBy: person.id,
        writtenAt: now,
        issuedAt: null,
        closureProposedBy: null,
        closedAt: null,
        revision: 1,
      })
      references.push(reference)
      written.push(
        event('recommendation written', { type: 'recommendation', id, auditId, district }, { reference }),
      )
    }
    const [first, ...others] = written
    if (!first) return refuse('invalid', [{ field: 'districts', message: 'Choose at least one district' }])
    return done({ references }, first, ...others)
  },
})

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
