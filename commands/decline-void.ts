import { auditFor } from '../db/audits'
import { auditToVoid, clearVoidAsked, standingDraw } from '../db/draws'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { declineVoidInput } from './decline-void.input'

/** A second lead auditor decides that the draw stands. Who asked, why, and the answer are in the trail. */
export const declineVoid = command('decline to void a draw', {
  may: {
    permission: 'void a draw',
    subject: async (writer, { audit }, person) =>
      (await auditToVoid(writer, audit, person)) ?? (await auditFor(writer, audit, person)),
  },
  input: declineVoidInput,
  run: async ({ writer, subject, person }, { draw: drawId, reason }) => {
    const draw = await standingDraw(writer, subject.id)
    if (draw?.id !== drawId) return refuse('not now', 'This draw was voided meanwhile. Nothing was changed.')
    if (draw.voidAskedBy === null)
      return refuse(
        'not now',
        'Nobody asks to void this draw any more: somebody else decided that it stands.',
      )
    if (draw.voidAskedBy === person.id)
      return refuse('not now', 'You asked for it yourself. A second lead auditor has to decide.')
    await clearVoidAsked(writer, draw.id)
    return done(
      { draw: draw.id },
      event('void declined', subject, {
        number: draw.number,
        asked: draw.voidReason ?? '',
        askedBy: draw.voidAskedBy,
        reason,
      }),
    )
  },
})
