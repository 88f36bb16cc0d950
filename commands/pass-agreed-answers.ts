import { insertPass, passesIn } from '../db/agreement-passes'
import { auditFor } from '../db/audits'
import { moderationOf, notPassed } from '../db/moderation'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { passAgreedAnswersInput } from './pass-agreed-answers.input'

/** Passes everything on which both scores of a case agree, for all cases that are in, in one act. */
export const passAgreedAnswers = command('pass agreed answers', {
  may: {
    permission: 'pass agreed answers',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: passAgreedAnswersInput,
  run: async ({ writer, subject, person, now }, { answers: seen }) => {
    if (subject.audit.status !== 'scoring')
      return refuse('not now', 'Answers are passed while the audit is being scored.')
    const moderation = await moderationOf(writer, subject.auditId)
    const { cases, answers } = notPassed(moderation)
    if (answers === 0) return refuse('not now', 'There is nothing to pass: no agreed answer waits for it.')
    if (answers !== seen)
      return refuse(
        'not now',
        `Scores came in or were reopened after you opened the page: ${answers} agreed answers wait now. Look at them first.`,
      )
    const earlier = await passesIn(writer, subject.auditId)
    for (const { sampleCase, answers: alike, passed } of moderation.agreed) {
      if (passed) continue
      await insertPass(writer, {
        caseId: sampleCase.id,
        number: (earlier.get(sampleCase.id)?.number ?? 0) + 1,
        answers: alike.length,
        passedBy: person.id,
        passedAt: now,
      })
    }
    return done({ answers }, event('agreed answers passed', subject, { answers, cases }))
  },
})
