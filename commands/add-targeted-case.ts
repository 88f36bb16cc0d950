import { auditFor, districtsIn } from '../db/audits'
import { frozenPopulation, standingDraw } from '../db/draws'
import { casesOfDraw, crimeNamed, insertCases } from '../db/samples'
import { caseLabel, targetedStratum } from '../domain/case-label'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { ticketOf } from '../domain/sampling'
import { addTargetedCaseInput } from './add-targeted-case.input'
import { stratumKindOf } from '../domain/eligibility'
import { command, done, refuse } from './command'

const atReference = (message: string) => refuse('invalid', [{ field: 'reference', message }])

/**
 * Adds a crime to be looked at for a reason, beside the sample. It is scored and shown like a drawn case and labelled
 * everywhere; it is in no rate, since nobody knows what it stands for.
 */
export const addTargetedCase = command('add a targeted case', {
  may: {
    permission: 'draw a sample',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: addTargetedCaseInput,
  run: async ({ writer, subject, person, now }, { reference, reason }) => {
    if (subject.audit.status === 'issued')
      return refuse(
        'not now',
        'This audit is issued. Its lead auditor has to reopen it before a case is added.',
      )
    const draw = await standingDraw(writer, subject.id)
    const population = await frozenPopulation(writer, subject.id)
    if (!draw || !population)
      return refuse(
        'not now',
        'A targeted case is added after the draw, so that it cannot be taken for a drawn one.',
      )
    const crime = await crimeNamed(writer, population.extractNumber, reference)
    if (!crime)
      return atReference(
        'The extract of this audit has no crime with this reference. Copy it as it stands there',
      )
    const districts = await districtsIn(writer, subject.id)
    const district = districts.find(({ code }) => code === crime.district)
    if (!district) return atReference('This crime is of a district that does not take part in this audit')
    const kind = stratumKindOf(crime, subject.audit.strata)
    if (kind === 'unknown')
      return atReference(
        subject.audit.strata === 'by flag'
          ? 'The extract does not say whether this crime carries the flag that this audit is about'
          : 'The extract does not say whether this crime is domestic, and the checklist needs to know',
      )
    const cases = await casesOfDraw(writer, draw.id)
    const there = cases.find((found) => found.reference === reference && found.outOfScopeAt === null)
    if (there)
      return atReference(`This crime is in the audit already: ${district.name} case ${caseLabel(there)}`)
    if (cases.some((found) => found.reference === reference))
      return atReference('This crime was drawn and found out of scope. It stays on the receipt as it is')

    const stratum = targetedStratum(crime.district)
    const number =
      cases.filter(({ added, ...c }) => added !== null && c.district === crime.district).length + 1
    const id = newId()
    await insertCases(writer, [
      {
        ...{ id, drawId: draw.id, auditId: subject.id, stratum, district: crime.district, kind, reference },
        ...{ extractNumber: population.extractNumber, crimeRow: crime.row, number, rank: number },
        ...{ ticket: ticketOf(draw.seed, reference), second: false, targeted: true, takenAt: now },
        added: { reason, by: person.id, at: now, number },
      },
    ])
    return done(
      { case: id },
      event(
        'targeted case added',
        { ...subject, district: crime.district },
        { district: crime.district, number },
      ),
    )
  },
})
