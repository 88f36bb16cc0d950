import type { Consultation } from '@/app/session'
import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import { issuedAnswers } from '@/db/issued-sheets'
import { toolNotesFor } from '@/db/risk-tool-notes'
import type { CaseSubject } from '@/db/samples'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { dayInWords, dayOf } from '@/domain/days'
import { AnswerInWords } from './sheets'

/** What was issued of a case to its district: the answers that count, without who gave them. */
export async function IssuedAnswers({
  consultation: { reader, subject },
  criteria,
}: {
  readonly consultation: Consultation<CaseSubject>
  readonly criteria: readonly ScoringCriterion[]
}) {
  const issued = await issuedAnswers(reader, subject)
  const { issuedAt } = subject.audit.audit
  const toolNotes = await toolNotesFor(reader, subject.sampleCase, criteria)
  const columns: Column<ScoringCriterion>[] = [
    { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
    {
      key: 'answer',
      header: 'Answer',
      cell: (criterion) => (
        <>
          <AnswerInWords said={issued.get(criterion.id)} criterion={criterion} toolNotes={toolNotes} />
          {issued.get(criterion.id)?.moderated && <p className="app-said">After moderation</p>}
        </>
      ),
    },
  ]
  return (
    <>
      <Heading level={2} size="m">
        As issued{issuedAt && ` on ${dayInWords(dayOf(issuedAt))}`}
      </Heading>
      <Table caption="Answers" captionHidden columns={columns} rows={criteria} rowKey={({ id }) => id} />
    </>
  )
}
