import { WindowInWords } from '@/app/audits/[audit]/challenges/window-in-words'
import type { Consultation } from '@/app/session'
import { Heading } from '@/components/heading'
import { Table, type Column } from '@/components/table'
import { challengeWindow } from '@/db/challenges'
import { issuedAnswers } from '@/db/issued-sheets'
import { toolNotesFor } from '@/db/risk-tool-notes'
import type { CaseSubject } from '@/db/samples'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { dayInWords, dayOf } from '@/domain/days'
import { allows } from '@/domain/permissions'
import { AnswerInWords } from './sheets'

/** What was issued of a case to its district: the answers that count, without who gave them. */
export async function IssuedAnswers({
  consultation: { reader, subject, person, now },
  criteria,
}: {
  readonly consultation: Consultation<CaseSubject>
  readonly criteria: readonly ScoringCriterion[]
}) {
  const issued = await issuedAnswers(reader, subject)
  const { issuedAt } = subject.audit.audit
  const toolNotes = await toolNotesFor(reader, subject.sampleCase, criteria)
  const window = await challengeWindow(reader, subject.auditId)
  const today = dayOf(now)
  const challengeable =
    window !== undefined && today <= window.until && allows('challenge an answer', person, subject)
  const columns: Column<ScoringCriterion>[] = [
    { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
    {
      key: 'answer',
      header: 'Answer',
      cell: (criterion) => (
        <>
          <AnswerInWords said={issued.get(criterion.id)} criterion={criterion} toolNotes={toolNotes} />
          {issued.get(criterion.id)?.moderated && <p className="app-said">After moderation</p>}
          {issued.get(criterion.id)?.challenged && (
            <p className="app-said">After a factual challenge that was upheld</p>
          )}
        </>
      ),
    },
    ...(challengeable
      ? [
          {
            key: 'challenge',
            header: <span className="govuk-visually-hidden">Challenge</span>,
            cell: ({ id, name }: ScoringCriterion) =>
              issued.has(id) && (
                <a
                  className="govuk-link app-no-print"
                  href={`/cases/${subject.id}/challenge?criterion=${id}`}
                >
                  Challenge
                  <span className="govuk-visually-hidden"> the answer to {name} as wrong in fact</span>
                </a>
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <Heading level={2} size="m">
        As issued{issuedAt && ` on ${dayInWords(dayOf(issuedAt))}`}
      </Heading>
      <WindowInWords until={window?.until} today={today} />
      <Table caption="Answers" captionHidden columns={columns} rows={criteria} rowKey={({ id }) => id} />
    </>
  )
}
