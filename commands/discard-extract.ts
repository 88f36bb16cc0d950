import { auditFor, setAuditStatus } from '../db/audits'
import { currentExtract, markSuperseded } from '../db/extracts'
import { letCrimesGo, takeAwayCrimes } from '../db/loose-crimes'
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
    await letCrimesGo(writer, extract.number, now)
    await markSuperseded(writer, extract.id, now)
    await setAuditStatus(writer, audit, next.to)
    const crimes = extract.report.accepted
    return done(
      { audit, extractNumber: extract.number },
      event('extract discarded', subject, { crimes, because: 'it was not wanted' }),
    )
  },
  afterwards: ({ extractNumber }, { database }) => takeAwayCrimes(database, extractNumber),
})
