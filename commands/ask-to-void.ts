import { auditFor } from '../db/audits'
import { markVoidAsked, standingDraw } from '../db/draws'
import { auditAfter } from '../domain/audit'
import { event } from '../domain/events'
import { askToVoidInput } from './ask-to-void.input'
import { command, done, refuse } from './command'

/** Asks for the draw not to count. A second lead auditor decides; until then it stands. */
export const askToVoid = command('ask to void a draw', {
  may: {
    permission: 'ask to void a draw',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: askToVoidInput,
  run: async ({ writer, subject, person }, { reason }) => {
    const next = auditAfter('void', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const draw = await standingDraw(writer, subject.id)
    if (!draw) return refuse('not now', 'There is no draw to void.')
    if (draw.voidAskedBy !== null)
      return refuse('not now', 'It is asked already: a second lead auditor has to decide on it.')
    await markVoidAsked(writer, draw.id, { by: person.id, reason })
    return done({ draw: draw.id }, event('void asked for', subject, { number: draw.number, reason }))
  },
})
