import { z } from 'zod'
import { meetingFault } from '../domain/meeting'
import { meetings, type Meeting } from '../domain/recommendation-facts'
import { namedId, neededDay, neededText, optionalText, seenRevision } from './typed-text'

const plan = {
  kind: z.enum(meetings, 'Choose which meeting it is'),
  /** '' for a meeting of the force. */
  district: namedId.default('').transform((code) => code || null),
  heldOn: neededDay('the day'),
  beginsAt: optionalText('the time', 5).refine(
    (time) => time === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(time),
    'The time must be like 09:30',
  ),
  place: optionalText('the place', 120),
  note: optionalText('the note', 500),
}

/** Which district belongs to which meeting is asked in the browser already. */
const fitting = <S extends z.ZodType<{ kind: Meeting; district: string | null }>>(schema: S) =>
  schema.superRefine((given, context) => {
    const message = meetingFault(given)
    if (message !== null) context.addIssue({ code: 'custom', path: ['district'], message })
  })

export const addMeetingInput = fitting(z.strictObject(plan))

export const changeMeetingInput = fitting(
  z.strictObject({ ...plan, meeting: namedId, revision: seenRevision }),
)

export const callOffMeetingInput = z.strictObject({
  meeting: namedId,
  reason: neededText('why it is called off', 300),
})
