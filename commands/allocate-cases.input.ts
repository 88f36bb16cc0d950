import { z } from 'zod'
import { namedId, optionalText } from './typed-text'

/** In the place of a person: whoever does not have the chosen scores now, evenly. */
export const everybodyElse = 'everybody else'

/** 'even': whatever nobody has yet, shared out among `people`. 'named': the chosen scores to one person, or to everybody else, with a reason. */
export const allocateCasesInput = z
  .strictObject({
    audit: namedId,
    how: z.enum(['even', 'named'], 'Choose how the cases are allocated'),
    people: z.array(namedId).max(500).default([]),
    /** Case and turn: 'f00d first'. */
    duties: z
      .array(z.string().regex(/^\S{1,64} (first|second)$/, 'Choose cases from the list'))
      .max(5_000)
      .default([]),
    person: z.string().max(64).default(''),
    reason: optionalText('the reason', 500),
  })
  .superRefine(({ how, people, duties, person, reason }, context) => {
    const missing = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (how === 'even') {
      if (people.length === 0) missing('people', 'Choose at least one auditor to share the cases among')
      return
    }
    if (duties.length === 0) missing('duties', 'Choose at least one case')
    if (!person) missing('person', 'Choose who is to have the cases')
    if (!reason) missing('reason', 'Enter why these cases go to this person')
  })
