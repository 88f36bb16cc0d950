import { consult } from '@/app/session'
import { EmptyState } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { auditFor } from '@/db/audits'
import { challengesIn, challengeWindow, type ChallengeRow } from '@/db/challenges'
import { districtsIn } from '@/db/audits'
import { caseLabel } from '@/domain/case-label'
import { stratumKindWords } from '@/domain/strata'
import { answerWords } from '@/domain/checklist'
import { dayInWords, dayOf } from '@/domain/days'
import { AuditPage } from '../audit-page'
import { WindowInWords } from './window-in-words'

/** The factual challenges of an audit, each in one line: the answer as issued, what is said, the ruling, its effect. */
export default async function ChallengesPage({ params }: { params: Promise<{ audit: string }> }) {
  const { audit: id } = await params
  const consultation = await consult(
    'see challenges',
    (reader, person) => auditFor(reader, id, person),
    'the factual challenges of an audit',
  )
  const { reader, person, subject, now } = consultation
  const rows = await challengesIn(reader, subject, person)
  const window = await challengeWindow(reader, id)
  const names = new Map((await districtsIn(reader, id)).map(({ code, name }) => [code, name]))
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Findings"
      under={[]}
      title="Factual challenges"
      marking="OFFICIAL-SENSITIVE"
    >
      <WindowInWords until={window?.until} today={dayOf(now)} />
      {rows.length > 0 ? (
        <Table
          caption="Factual challenges, by number"
          captionHidden
          columns={columnsFor(names)}
          rows={rows}
          rowKey={({ challenge }) => challenge.id}
        />
      ) : (
        <EmptyState title="No answer is challenged">
          <p className="govuk-body">
            A district lead challenges an answer at its case, with the log entry that shows otherwise.
          </p>
        </EmptyState>
      )}
    </AuditPage>
  )
}

function columnsFor(names: ReadonlyMap<string, string>): Column<ChallengeRow>[] {
  return [
    {
      key: 'number',
      header: 'Challenge',
      rowHeader: true,
      cell: ({ challenge: c, criterion }) => (
        <a className="govuk-link" href={`/challenges/${c.id}`}>
          {c.number}
          <span className="govuk-visually-hidden">: {criterion}</span>
        </a>
      ),
    },
    {
      key: 'case',
      header: 'Case',
      cell: ({ challenge: c, sampleCase }) =>
        `${names.get(c.district) ?? c.district} ${caseLabel(sampleCase)}, ${stratumKindWords[sampleCase.kind]}`,
    },
    { key: 'criterion', header: 'Criterion', cell: ({ criterion }) => criterion },
    { key: 'issued', header: 'As issued', cell: ({ challenge: c }) => answerWords[c.answer] },
    {
      key: 'said',
      header: 'Challenge',
      cell: ({ challenge: c }) => (
        <>
          <p className="app-said app-typed">{c.text}</p>
          <p className="app-said">{c.logReference}</p>
        </>
      ),
    },
    {
      key: 'ruling',
      header: 'Ruling',
      cell: ({ challenge: c }) =>
        c.ruledAnswer ? (
          <>
            <p className="app-said app-said--answer">
              {c.decision === 'upheld' ? `Upheld: ${answerWords[c.ruledAnswer].toLowerCase()}` : 'Not upheld'}
            </p>
            <p className="app-said app-typed">{c.ruling}</p>
          </>
        ) : (
          `Waits, to be decided by ${dayInWords(c.decideBy)}`
        ),
    },
    {
      key: 'effect',
      header: 'Effect on the rate',
      cell: ({ challenge: c }) =>
        c.decision === null ? (
          ''
        ) : c.figureBefore === c.figureAfter ? (
          'None'
        ) : (
          <>
            <p className="app-said">Before: {c.figureBefore}</p>
            <p className="app-said">After: {c.figureAfter}</p>
          </>
        ),
    },
  ]
}
