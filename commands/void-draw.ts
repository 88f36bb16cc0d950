import { auditFor, setAuditStatus } from '../db/audits'
import { auditToVoid, markVoided, standingDraw } from '../db/draws'
import { auditAfter } from '../domain/audit'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { voidDrawInput } from './void-draw.input'

/**
 * Voids the draw that somebody asked to void, so that a new one can be made. Nothing is deleted: the draw stays on every
 * later receipt with its seed, its reason and the two people, and its scores stay in the store without counting.
 */
export const voidDraw = command('void a draw', {
  may: {
    permission: 'void a draw',
    subject: async (writer, { audit }, person) =>
      (await auditToVoid(writer, audit, person)) ?? (await auditFor(writer, audit, person)),
  },
  input: voidDrawInput,
  run: async ({ writer, subject, person, now }, { draw: drawId }) => {
    const next = auditAfter('void', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const draw = await standingDraw(writer, subject.id)
    if (draw?.id !== drawId) return refuse('not now', 'This draw was voided meanwhile. Nothing was changed.')
    if (draw.voidAskedBy === null || draw.voidReason === null)
      return refuse(
        'not now',
        'Nobody asked to void this draw. The lead auditor of the audit asks, with a reason.',
      )
    if (draw.voidAskedBy === person.id)
      return refuse('not now', 'You asked for it yourself. A second lead auditor has to decide.')
    await markVoided(writer, draw.id, { by: person.id, at: now })
    await setAuditStatus(writer, subject.id, next.to)
    return done(
      { draw: draw.id },
      event('draw voided', subject, {
        number: draw.number,
        reason: draw.voidReason,
        askedBy: draw.voidAskedBy,
      }),
    )
  },
})
