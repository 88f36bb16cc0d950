import { Figure, Figures } from '@/components/figure'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Table } from '@/components/table'
import { Tag } from '@/components/tag'
import { answerInWords } from '@/app/calibration-sets/answer-in-words'
import { StoryText } from '@/app/calibration-sets/[set]/story-card'
import type { CalibrationCase } from '@/db/calibration-sets'
import { sameAsAgreed, type CalibrationSubject, type GivenInCalibration } from '@/db/calibrations'
import type { ChecklistCriterion } from '@/db/checklists'
import { sameInWords, subCodesApart, type AgreedAnswer } from '@/domain/calibration'
import type { SubCode } from '@/domain/sub-codes'

interface Props {
  readonly subject: CalibrationSubject
  readonly criteria: readonly ChecklistCriterion[]
  /** Whether the reader took it. */
  readonly own: boolean
}

/** Question by question: what was answered, what is agreed, and why. */
export function CalibrationResult({ subject: { set, given }, criteria, own }: Props) {
  const whole = sameAsAgreed(set, given)
  const asked = criteria.filter(({ key }) => set.cases.some(({ agreed }) => agreed.has(key)))
  return (
    <>
      <Figures>
        <Figure label="The same as agreed" count={whole.same} of={whole.of} />
      </Figures>
      <Table
        caption="By criterion"
        captionSize="m"
        rows={asked}
        rowKey={({ id }) => id}
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'same',
            header: 'The same as agreed',
            cell: ({ key }) => sameInWords(sameAsAgreed(set, given, key)),
          },
        ]}
      />
      <p className="govuk-body">
        The cases were chosen because they are hard, so this is no estimate of how real cases are scored.
        Where
        {own ? ' your answer' : ' an answer'} differs, read why; if the agreed answer is wrong, tell the lead
        auditor.
      </p>
      {set.cases.map((story) => (
        <StoryResult key={story.id} story={story} given={given.get(story.id)} criteria={criteria} own={own} />
      ))}
    </>
  )
}

function StoryResult({
  story: { number, title, kind, text, agreed },
  given,
  criteria,
  own,
}: {
  readonly story: CalibrationCase
  readonly given: ReadonlyMap<string, GivenInCalibration> | undefined
  readonly criteria: readonly ChecklistCriterion[]
  readonly own: boolean
}) {
  return (
    <section aria-labelledby={`case-${number}`}>
      <Heading level={2} size="m" id={`case-${number}`}>
        {number}. {title}
      </Heading>
      <Details summary="What was in the records">
        <StoryText kind={kind} text={text} />
      </Details>
      <Table
        caption={`Answers to case ${number}`}
        captionHidden
        rows={criteria.filter(({ key }) => agreed.has(key))}
        rowKey={({ id }) => id}
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'given',
            header: own ? 'You' : 'Answered',
            cell: (criterion) => answerInWords(criterion, given?.get(criterion.key)),
          },
          {
            key: 'agreed',
            header: 'Agreed',
            cell: (criterion) => answerInWords(criterion, agreed.get(criterion.key)),
          },
          {
            key: 'same',
            header: 'Same',
            cell: ({ key, subCodes }) => (
              <Same given={given?.get(key)} agreed={agreed.get(key)} subCodes={subCodes ?? []} />
            ),
          },
          { key: 'why', header: 'Why', cell: ({ key }) => agreed.get(key)?.why },
        ]}
      />
    </section>
  )
}

/** Whether the answer is the agreed one, and which sub-codes of it are not. */
function Same({
  given,
  agreed,
  subCodes,
}: {
  readonly given: GivenInCalibration | undefined
  readonly agreed: AgreedAnswer | undefined
  readonly subCodes: readonly SubCode[]
}) {
  if (given?.answer !== agreed?.answer) return <Tag colour="purple">Differs</Tag>
  const apart = subCodesApart(given?.subCodes, agreed?.subCodes, subCodes)
  return apart.length === 0 ? 'Same' : `Same, but not ‘${apart.join('’, ‘')}’`
}
