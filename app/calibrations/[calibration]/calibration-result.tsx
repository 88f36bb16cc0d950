import { Figure, Figures } from '@/components/figure'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Table } from '@/components/table'
import { Tag } from '@/components/tag'
import { StoryText } from '@/app/calibration-sets/[set]/story-card'
import type { CalibrationCase } from '@/db/calibration-sets'
import { sameAsAgreed, type CalibrationSubject } from '@/db/calibrations'
import type { ChecklistCriterion } from '@/db/checklists'
import { sameInWords } from '@/domain/calibration'
import { answerWords, type Answer } from '@/domain/checklist'

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
  readonly given: ReadonlyMap<string, { answer: Answer; reasonCode: string | null }> | undefined
  readonly criteria: readonly ChecklistCriterion[]
  readonly own: boolean
}) {
  const inWords = (
    { key, reasons }: ChecklistCriterion,
    said: ReadonlyMap<string, { answer: Answer; reasonCode: string | null }> | undefined,
  ) => {
    const one = said?.get(key)
    const why = reasons.find(({ code }) => code === one?.reasonCode)?.label
    return one && [answerWords[one.answer], why].filter(Boolean).join(': ')
  }
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
            cell: (criterion) => inWords(criterion, given),
          },
          { key: 'agreed', header: 'Agreed', cell: (criterion) => inWords(criterion, agreed) },
          {
            key: 'same',
            header: 'Same',
            cell: ({ key }) =>
              given?.get(key)?.answer === agreed.get(key)?.answer ? (
                'Same'
              ) : (
                <Tag colour="purple">Differs</Tag>
              ),
          },
          { key: 'why', header: 'Why', cell: ({ key }) => agreed.get(key)?.why },
        ]}
      />
    </section>
  )
}
