import { insertAudit } from '../db/audit-plans'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { planAuditInput } from './plan-audit.input'
import { soundPlan } from './sound-plan'

/** Plans an audit. Whoever plans it leads it and is among its auditors. */
export const planAudit = command('plan an audit', {
  may: { permission: 'plan an audit', subject: async () => ({ type: 'house' as const, id: 'house' }) },
  input: planAuditInput,
  run: async ({ writer, person, now }, fields) => {
    const id = newId()
    const sound = await soundPlan(writer, fields, { auditId: id, leadId: person.id, now })
    if ('faults' in sound) return refuse('invalid', sound.faults)
    await insertAudit(writer, { plan: sound.plan, id, leadId: person.id, now })
    const { reference } = sound.plan
    return done({ audit: id, reference }, event('audit planned', { type: 'audit', id }, { reference }))
  },
})
