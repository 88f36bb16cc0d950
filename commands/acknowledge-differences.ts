import { auditFor } from '../db/audits'
import { heldTotals, noteAcknowledged } from '../db/control-totals'
import { currentExtract } from '../db/extracts'
import { fingerprintOf } from '../domain/control-totals'
import { event } from '../domain/events'
import { acknowledgeDifferencesInput } from './acknowledge-differences.input'
import { command, done, refuse } from './command'
import { whyTotalsStay } from './state-totals'

/** Keeps why the differences between an extract and its control totals are lived with. Every report prints it. */
export const acknowledgeDifferences = command('acknowledge differences', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: acknowledgeDifferencesInput,
  run: async ({ writer, subject, person, now }, { audit, differences: seen, reason }) => {
    const fixed = whyTotalsStay(subject)
    if (fixed) return refuse('not now', fixed)
    const extract = await currentExtract(writer, audit)
    const held = await heldTotals(writer, audit)
    if (!extract || !held || held.differences.length === 0)
      return refuse('not now', 'There is no difference to acknowledge.')
    if (fingerprintOf(held.differences) !== seen)
      return refuse('not now', 'The extract or the totals have changed since. Look at the differences again.')
    const { differences } = held
    await noteAcknowledged(writer, audit, {
      ...{ extractId: extract.id, reason, by: person.id, at: now, differences },
    })
    return done(
      { audit },
      event('differences acknowledged', subject, { differences: differences.length, reason }),
    )
  },
})
