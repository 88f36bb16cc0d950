import { Card } from '@/components/card'
import { Table } from '@/components/table'
import type { CalibrationCase } from '@/db/calibration-sets'
import type { ChecklistCriterion } from '@/db/checklists'
import { answerInWords } from '../answer-in-words'

interface Props {
  readonly story: CalibrationCase
  readonly criteria: readonly ChecklistCriterion[]
  /** Where it can be changed; left out for what is published. */
  readonly change?: string | undefined
}

/** One fictional case with its agreed answers and why each is that. */
export function StoryCard({ story: { number, title, kind, text, agreed }, criteria, change }: Props) {
  return (
    <Card
      title={`${number}. ${title}`}
      headingLevel={2}
      actions={
        change && (
          <a className="govuk-link" href={change}>
            Change<span className="govuk-visually-hidden"> {title}</span>
          </a>
        )
      }
    >
      <StoryText kind={kind} text={text} />
      <Table
        caption={`Agreed answers of case ${number}`}
        captionHidden
        rows={criteria.filter(({ key }) => agreed.has(key))}
        rowKey={({ id }) => id}
        empty="No answer is agreed yet."
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'answer',
            header: 'Agreed answer',
            cell: (criterion) => answerInWords(criterion, agreed.get(criterion.key)),
          },
          { key: 'why', header: 'Why', cell: ({ key }) => agreed.get(key)?.why },
        ]}
      />
    </Card>
  )
}

/** What is in the records of a fictional case, paragraph by paragraph. */
export function StoryText({ kind, text }: { readonly kind: string; readonly text: string }) {
  return (
    <>
      <p className="govuk-body-s">Fictional. {kind === 'DA' ? 'Domestic (DA)' : 'Not domestic (non-DA)'}.</p>
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph) => (
          <p className="govuk-body" key={paragraph}>
            {paragraph}
          </p>
        ))}
    </>
  )
}
