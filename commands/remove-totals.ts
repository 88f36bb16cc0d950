import { auditFor } from '../db/audits'
import { controlTotalsOf, removeControlTotals } from '../db/control-totals'
import { event } from '../domain/events'
import { auditInput } from './audit.input'
import { command, done, refuse } from './command'
import { whyTotalsStay } from './state-totals'

/** Takes the stated totals of an audit away: it is held against none. */
export const removeTotals = command('remove control totals', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: auditInput,
  run: async ({ writer, subject }, { audit }) => {
    const fixed = whyTotalsStay(subject)
    if (fixed) return refuse('not now', fixed)
    const totals = await controlTotalsOf(writer, audit)
    if (!totals) return refuse('not found', 'There are no control totals to remove.')
    await removeControlTotals(writer, audit)
    return done({ audit }, event('control totals removed', subject, { source: totals.source }))
  },
})
