import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Inset } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { districtsIn } from '@/db/audits'
import { challengeFor, type ChallengeSubject } from '@/db/challenges'
import { namesOf } from '@/db/people'
import { scoringCriteria } from '@/db/scoring-criteria'
import { caseLabel } from '@/domain/case-label'
import { answerWords, type Answer } from '@/domain/checklist'
import { dayInWords, instantInWords } from '@/domain/days'
import { allows, couldEver, whyNot } from '@/domain/permissions'
import { DecideForm } from './decide-form'

interface Address {
  params: Promise<{ challenge: string }>
  searchParams: SearchParams
}

const sentences: Record<string, string> = {
  challenged: 'The challenge is recorded. Somebody else than the scorer decides it.',
  decided: 'The challenge is decided. Both answers are kept.',
}

/** One factual challenge: the answer as issued, what the district says, and the ruling or the form for it. */
export default async function ChallengePage({ params, searchParams }: Address) {
  const { challenge: id } = await params
  const consultation = await consult(
    'see challenges',
    (reader, person) => challengeFor(reader, id, person),
    'a factual challenge',
  )
  const { reader, person, subject } = consultation
  const { challenge, audit } = subject
  const form = await formState(consultation, searchParams, `/challenges/${id}`)
  const criterion = (await scoringCriteria(reader, audit.id)).find((c) => c.id === challenge.criterionId)
  const names = await namesOf(reader)
  const districts = new Map((await districtsIn(reader, audit.id)).map(({ code, name }) => [code, name]))
  const answerIn = (answer: Answer, reasonCode: string | null) => {
    const why = criterion?.reasons.find(({ code }) => code === reasonCode)?.label
    return `${answerWords[answer]}${why ? `: ${why}` : ''}`
  }
  const title = `Challenge ${challenge.number}: ${subject.criterion}`
  return (
    <HousePage
      consultation={consultation}
      place="/audits"
      title={title}
      caption={audit.audit.reference}
      marking="OFFICIAL-SENSITIVE"
      breadcrumbs={[
        { text: 'Audits', href: '/audits' },
        { text: audit.audit.reference, href: `/audits/${audit.id}` },
        { text: 'Factual challenges', href: `/audits/${audit.id}/challenges` },
        { text: `Challenge ${challenge.number}` },
      ]}
      errors={form.errors}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
    >
      <SummaryList
        rows={[
          {
            key: 'Case',
            value: (
              <a className="govuk-link" href={`/cases/${challenge.caseId}`}>
                {districts.get(challenge.district) ?? challenge.district} case {caseLabel(subject.sampleCase)}
              </a>
            ),
          },
          {
            key: `As issued, version ${challenge.version}`,
            value: answerIn(challenge.answer, challenge.reasonCode),
          },
          { key: 'What is wrong in fact', value: <span className="app-typed">{challenge.text}</span> },
          { key: 'Where it can be looked up', value: challenge.logReference },
          {
            key: 'Signed',
            value: `${challenge.signedRank} ${challenge.signedName}${challenge.onBehalfOf ? `, on behalf of ${challenge.onBehalfOf}` : ''}, ${instantInWords(challenge.raisedAt)}`,
          },
          ...(challenge.waiting
            ? [{ key: 'To be decided by', value: dayInWords(challenge.decideBy) }]
            : rulingRows(subject, answerIn, names)),
        ]}
      />
      {challenge.waiting && allows('decide a challenge', person, subject) && criterion && (
        <DecideForm challenge={challenge} criterion={criterion} form={form} />
      )}
      {challenge.waiting &&
        couldEver('decide a challenge', person) &&
        !allows('decide a challenge', person, subject) && (
          <Inset>{whyNot('decide a challenge', person, subject)}</Inset>
        )}
    </HousePage>
  )
}

function rulingRows(
  { challenge }: ChallengeSubject,
  answerIn: (answer: Answer, reasonCode: string | null) => string,
  names: ReadonlyMap<string, string>,
) {
  const { decision, ruledAnswer, ruledReasonCode, ruling, decidedBy, decidedAt } = challenge
  if (!ruledAnswer || !decidedAt) return []
  const by = names.get(decidedBy ?? '') ?? 'somebody who is no longer known'
  return [
    {
      key: 'Ruling',
      value:
        decision === 'upheld'
          ? `Upheld: ${answerIn(ruledAnswer, ruledReasonCode)}`
          : 'Not upheld: the answer stays',
    },
    { key: 'Reason', value: <span className="app-typed">{ruling}</span> },
    { key: 'Decided', value: `${by}, ${instantInWords(decidedAt)}` },
    {
      key: 'Effect on the rate',
      value:
        challenge.figureBefore === challenge.figureAfter
          ? `None: ${challenge.figureAfter}`
          : `Before: ${challenge.figureBefore} After: ${challenge.figureAfter}`,
    },
  ]
}
