import type { Consultation } from '@/app/session'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { namesOf } from '@/db/people'
import { toolNotesFor, type ToolNotes } from '@/db/risk-tool-notes'
import { rulingsOn, type Ruling } from '@/db/rulings'
import type { CaseSubject } from '@/db/samples'
import { scoresOf, sheetsFor, type Sheet } from '@/db/scores'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { answerWords, type Answer } from '@/domain/checklist'
import { dayInWords, dayOf } from '@/domain/days'
import { toolQuestion } from '@/domain/risk-tools'
import { subCodesInWords, type GivenSubCodes } from '@/domain/sub-codes'

interface Said {
  answer: Answer | null
  reasonCode: string | null
  reason: string
  evidence: string
  note: string
  /** Left out where none are given, as in a ruling. */
  subCodes?: GivenSubCodes | null
}

/** One answer in words: what was chosen, why, and where was looked. */
export function AnswerInWords({
  said,
  criterion,
  toolNotes,
}: {
  readonly said: Said | undefined
  readonly criterion: ScoringCriterion
  /** Of the case; left out where the criterion is not the one that asks for a risk tool. */
  readonly toolNotes?: ToolNotes | undefined
}) {
  if (!said?.answer) return <p className="app-said">Not answered</p>
  const note =
    criterion.key === toolQuestion.criterion && toolNotes?.get(String(said.subCodes?.[toolQuestion.subCode]))
  const why = criterion.reasons.find(({ code }) => code === said.reasonCode)?.label
  return (
    <>
      <p className="app-said app-said--answer">{answerWords[said.answer]}</p>
      {[why, said.reason].filter(Boolean).map((text) => (
        <p className="app-said" key={text}>
          {text}
        </p>
      ))}
      {subCodesInWords(said.subCodes, criterion.subCodes ?? [], dayInWords).map(({ label, value }) => (
        <p className="app-said" key={label}>
          {label}: {value}
        </p>
      ))}
      {note && <p className="app-said">{note}</p>}
      {said.evidence && <p className="app-said">Evidence: {said.evidence}</p>}
      {said.note && <p className="app-said">Note: {said.note}</p>}
    </>
  )
}

/** What may be read of a case: its finished scores side by side, and what was ruled. */
export async function Sheets({
  consultation,
  criteria,
}: {
  readonly consultation: Consultation<CaseSubject>
  readonly criteria: readonly ScoringCriterion[]
}) {
  const { reader, subject, person } = consultation
  const sheets = await sheetsFor(reader, subject, person)
  const names = await namesOf(reader)
  if (sheets.length === 0) return <NothingToRead subject={subject} open={await openScores(consultation)} />
  const rulings = await rulingsOn(reader, subject.id)
  const toolNotes = await toolNotesFor(reader, subject.sampleCase, criteria)
  const newest = (criterion: ScoringCriterion) =>
    rulings.filter(({ criterionId }) => criterionId === criterion.id).at(-1)
  const columns: Column<ScoringCriterion>[] = [
    { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
    ...sheets.map((sheet) => ({
      key: sheet.score.turn,
      header: headerOf(sheet, names, sheets.length > 1),
      cell: (criterion: ScoringCriterion) => (
        <AnswerInWords said={sheet.answers.get(criterion.id)} criterion={criterion} toolNotes={toolNotes} />
      ),
    })),
    ...(rulings.length > 0
      ? [
          {
            key: 'ruling',
            header: 'Ruling',
            cell: (criterion: ScoringCriterion) => ruled(newest(criterion), criterion, names),
          },
        ]
      : []),
  ]
  return (
    <>
      <Heading level={2} size="m">
        {sheets.length > 1 ? 'Both scores' : 'The score'}
      </Heading>
      <Table caption="Answers" captionHidden columns={columns} rows={criteria} rowKey={({ id }) => id} />
    </>
  )
}

function headerOf({ score }: Sheet, names: ReadonlyMap<string, string>, several: boolean): string {
  const who = names.get(score.scorerId) ?? 'Somebody'
  const when = score.finishedAt ? `, finished ${dayInWords(dayOf(score.finishedAt))}` : ', not finished'
  return `${several ? `${score.turn === 'first' ? 'First' : 'Second'} score, ` : ''}${who}${when}`
}

function ruled(ruling: Ruling | undefined, criterion: ScoringCriterion, names: ReadonlyMap<string, string>) {
  if (!ruling) return ''
  return (
    <>
      <AnswerInWords said={{ ...ruling, evidence: '', note: '' }} criterion={criterion} />
      <p className="app-said">
        {names.get(ruling.ruledBy) ?? 'Somebody'}, {dayInWords(dayOf(ruling.ruledAt))}
      </p>
    </>
  )
}

async function openScores({ reader, subject }: Consultation<CaseSubject>): Promise<number> {
  return (await scoresOf(reader, subject.id)).filter(({ status }) => status !== 'finished').length
}

function NothingToRead({ subject, open }: { readonly subject: CaseSubject; readonly open: number }) {
  if (!subject.draw.standing || subject.sampleCase.outOfScopeAt !== null)
    return <EmptyState title="This case is no longer in the sample" />
  const because = subject.sampleCase.second
    ? 'Two people score this case on their own. Nobody else sees either score before both are finished.'
    : 'A score can be read once its scorer has finished it.'
  return (
    <EmptyState title={open === 0 ? 'Nobody has this case yet' : 'There is nothing to read yet'}>
      <p className="govuk-body">{because}</p>
    </EmptyState>
  )
}
