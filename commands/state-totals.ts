import { auditFor, districtsIn, type AuditSubject } from '../db/audits'
import type { Reader } from '../db/client'
import { keepControlTotals } from '../db/control-totals'
import { allDistricts } from '../db/districts'
import { event } from '../domain/events'
import { readStatedTotals, totalsFaultInWords } from '../domain/stated-totals'
import { command, done, refuse } from './command'
import { stateTotalsInput } from './state-totals.input'

const mostFaults = 20

/** Keeps the totals that somebody else states of an audit's crimes, in the place of those stated before. */
export const stateTotals = command('state control totals', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: stateTotalsInput,
  run: async ({ writer, subject, person, now }, { audit, source, totals: text }) => {
    const fixed = whyTotalsStay(subject)
    if (fixed) return refuse('not now', fixed)
    const { periodFrom: from, periodTo: to } = subject.audit
    const districts = await districtsOfAudit(writer, audit)
    const read = readStatedTotals(text, { districts, period: { from, to } })
    if ('faults' in read) return refuse('invalid', faultsToShow(read.faults.map(totalsFaultInWords)))
    const { totals } = read
    await keepControlTotals(writer, { auditId: audit, source, totals, enteredBy: person.id, enteredAt: now })
    return done({ audit }, event('control totals stated', subject, { source, figures: totals.length }))
  },
})

/** Why the totals of an audit cannot be changed any more, or null. */
export function whyTotalsStay({ audit }: AuditSubject): string | null {
  return audit.status === 'planned' || audit.status === 'imported'
    ? null
    : 'The population is frozen, and its control totals with it. They can be changed before the freeze only.'
}

/** With the spellings that extracts use for them. */
async function districtsOfAudit(reader: Reader, auditId: string) {
  const ofAudit = new Set((await districtsIn(reader, auditId)).map(({ code }) => code))
  return (await allDistricts(reader)).filter(({ code }) => ofAudit.has(code))
}

function faultsToShow(messages: readonly string[]) {
  const more = messages.length - mostFaults
  const shown = messages.slice(0, mostFaults)
  const all = more > 0 ? [...shown, `${more} more cells cannot be read.`] : shown
  return all.map((message) => ({ field: 'totals', message }))
}
