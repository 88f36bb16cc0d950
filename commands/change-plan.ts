import { auditFor, districtsIn, type AuditSubject } from '../db/audits'
import { replacePlan, type AuditPlan } from '../db/audit-plans'
import type { Reader } from '../db/client'
import { trailRows } from '../db/trail'
import { instantInWords } from '../domain/days'
import { canonicalJson } from '../domain/canonical-json'
import { event } from '../domain/events'
import { auditStatusWords } from '../domain/audit'
import { changePlanInput } from './change-plan.input'
import { command, done, refuse, type Fault } from './command'
import { soundPlan } from './sound-plan'

/** Changes the plan of an audit that is not frozen; once an extract is imported, its period and districts stay. */
export const changePlan = command('change an audit plan', {
  may: {
    permission: 'change an audit plan',
    subject: (writer, input, person) => auditFor(writer, input.audit, person),
  },
  input: changePlanInput,
  run: async ({ writer, subject, now }, { audit: id, revision, ...fields }) => {
    const { audit } = subject
    if (audit.status !== 'planned' && audit.status !== 'imported')
      return refuse('not now', `This audit is ${auditStatusWords[audit.status]}. Its plan stays as it is.`)
    if (audit.revision !== revision) return refuse('not now', await whoWasFirst(writer, subject))

    // A plan that is changed keeps its reference unless another one is typed.
    const typed = { ...fields, reference: fields.reference || audit.reference }
    const sound = await soundPlan(writer, typed, { auditId: id, leadId: audit.leadId, now })
    if ('faults' in sound) return refuse('invalid', sound.faults)
    const { plan } = sound
    const changes = await changesIn(writer, subject, plan)
    if (audit.status === 'imported') {
      const late = changes.flatMap(({ field, settledBy }) => (settledBy === 'import' ? [settled(field)] : []))
      if (late.length > 0) return refuse('not now', late)
    }
    await replacePlan(writer, { plan, id, revision: audit.revision + 1, now })
    const words = [...new Set(changes.map((change) => change.words))].join(', ') || 'nothing'
    return done(
      { audit: id },
      event('audit plan changed', subject, { reference: plan.reference, changes: words }),
    )
  },
})

async function whoWasFirst(reader: Reader, { audit }: AuditSubject): Promise<string> {
  const [last] = await trailRows(reader, { auditId: audit.id, event: 'audit plan changed' }, { limit: 1 })
  const who = last ? `${last.actorName} changed it on ${instantInWords(last.at)}` : 'it was changed'
  return `While this page was open, ${who}. Nothing of yours was saved: look at the plan as it is now, then change it.`
}

const settledWords: Record<string, string> = {
  districts: 'The extract was imported for other districts. Discard the extract first, then change them',
  strata:
    'The extract was imported for other strata. Discard the extract first, then choose what is drawn apart',
}

function settled(field: string): Fault {
  const message =
    settledWords[field] ??
    'The extract was imported for another period. Discard the extract first, then change it'
  return { field, message }
}

interface Change {
  field: string
  words: string
  /** What can only be changed before that step. */
  settledBy?: 'import'
}

async function changesIn(
  reader: Reader,
  { audit, auditorIds }: AuditSubject,
  plan: AuditPlan,
): Promise<Change[]> {
  const before = await districtsIn(reader, audit.id)
  const codes = (list: readonly { code: string }[]) =>
    list
      .map(({ code }) => code)
      .sort()
      .join()
  const quotas = (list: AuditPlan['districts']) =>
    list
      .map((d) =>
        [
          d.code,
          d.quotaDomestic,
          d.quotaNonDomestic,
          d.quotaFlagged,
          d.quotaNotFlagged,
          d.quotaTogether,
        ].join(' '),
      )
      .join()
  const people = (ids: readonly string[]) => [...ids].sort().join()
  const compared: (Change & { same: boolean })[] = [
    { field: 'title', words: 'title', same: audit.title === plan.title },
    { field: 'theme', words: 'theme', same: audit.theme === plan.theme },
    {
      field: 'reference',
      words: `reference (was ${audit.reference})`,
      same: audit.reference === plan.reference,
    },
    { field: 'periodFrom', words: 'period', same: audit.periodFrom === plan.periodFrom, settledBy: 'import' },
    { field: 'periodTo', words: 'period', same: audit.periodTo === plan.periodTo, settledBy: 'import' },
    {
      field: 'districts',
      words: 'districts',
      same: codes(before) === codes(plan.districts),
      settledBy: 'import',
    },
    { field: 'strata', words: 'strata', same: audit.strata === plan.strata, settledBy: 'import' },
    {
      field: 'sharing.mode',
      words: 'how the sample is shared out',
      same: canonicalJson(audit.sharing) === canonicalJson(plan.sharing),
    },
    { field: 'quotas', words: 'quotas', same: quotas(before) === quotas(plan.districts) },
    { field: 'secondScores', words: 'second scores', same: audit.secondScores === plan.secondScores },
    {
      field: 'checklistVersionId',
      words: 'checklist',
      same: audit.checklistVersionId === plan.checklistVersionId,
    },
    {
      field: 'flagCriterion',
      words: 'question that tells of the flag',
      same: audit.flagCriterion === plan.flagCriterion,
    },
    {
      field: 'calibrationSetId',
      words: 'calibration',
      same: audit.calibrationSetId === plan.calibrationSetId,
    },
    { field: 'auditors', words: 'auditors', same: people(auditorIds) === people(plan.auditorIds) },
  ]
  return compared.filter(({ same }) => !same)
}
