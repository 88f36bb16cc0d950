import { auditFor, setAuditStatus } from '../db/audits'
import { deleteCrimes } from '../db/crimes'
import { currentExtract, markSuperseded } from '../db/extracts'
import { auditAfter } from '../domain/audit'
import { event } from '../domain/events'
import { auditInput } from './audit.input'
import { command, done, refuse } from './command'

/** Takes the imported crimes out again, before the freeze; what the extract was stays on record. */
export const discardExtract = command('discard an extract', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: auditInput,
  run: async ({ writer, subject, now }, { audit }) => {
    const next = auditAfter('discard the extract', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const extract = await currentExtract(writer, audit)
    if (!extract) return refuse('not found', 'There is no extract to discard.')
    const crimes = await deleteCrimes(writer, extract.number)
    await markSuperseded(writer, extract.id, now)
    await setAuditStatus(writer, audit, next.to)
    return done({ audit }, event('extract discarded', subject, { crimes, because: 'it was not wanted' }))
  },
})
