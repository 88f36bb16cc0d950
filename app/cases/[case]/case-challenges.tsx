import type { Consultation } from '@/app/session'
import { Heading } from '@/components/heading'
import { challengesIn } from '@/db/challenges'
import type { CaseSubject } from '@/db/samples'
import { answerWords } from '@/domain/checklist'
import { dayInWords } from '@/domain/days'
import { allows } from '@/domain/permissions'

/** The factual challenges of a case, each with what became of it: where one is upheld, its answer counts. */
export async function CaseChallenges({
  consultation: { reader, person, subject },
}: {
  readonly consultation: Consultation<CaseSubject>
}) {
  if (!allows('see challenges', person, subject)) return null
  const here = (await challengesIn(reader, subject.audit, person)).filter(
    ({ challenge }) => challenge.caseId === subject.id,
  )
  if (here.length === 0) return null
  return (
    <section>
      <Heading level={2} size="m">
        Factual challenges
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {here.map(({ challenge: c, criterion }) => (
          <li key={c.id}>
            <a className="govuk-link" href={`/challenges/${c.id}`}>
              Challenge {c.number}: {criterion}
            </a>
            . Issued {answerWords[c.answer].toLowerCase()}
            {c.ruledAnswer
              ? c.decision === 'upheld'
                ? `, upheld: ${answerWords[c.ruledAnswer].toLowerCase()} counts.`
                : ', not upheld.'
              : `, to be decided by ${dayInWords(c.decideBy)}.`}
          </li>
        ))}
      </ul>
    </section>
  )
}
