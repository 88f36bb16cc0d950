import type { FormState } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import { personalIn } from '@/commands/finish-case'
import type { FieldError } from '@/components/error-summary'
import { Inset } from '@/components/notices'
import { namesOf } from '@/db/people'
import type { CaseSubject } from '@/db/samples'
import { ownCases, type Sheet } from '@/db/scores'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { newId } from '@/domain/identity'
import {
  answerFieldNames,
  asFields,
  emptyFields,
  type AnswerFields,
  type CriterionOnPage,
} from './answer-fields'
import { BesideQuestion } from './beside-question'
import { Guidance } from './guidance'
import { ScoringSheet } from './scoring-sheet'

/** An answer that was sent without scripts and refused: shown again as it was typed. */
interface RefusedAnswer {
  criterion: string
  form: FormState
}

/** The reader's own score, to be worked on. */
export async function Scoring({
  consultation,
  criteria,
  sheet,
  refused,
  errors,
}: {
  readonly consultation: Consultation<CaseSubject>
  readonly criteria: readonly ScoringCriterion[]
  readonly sheet: Sheet
  readonly refused: RefusedAnswer | null
  /** Everything that is wrong on the page, by the ids of its fields. */
  readonly errors: readonly FieldError[]
}) {
  const { reader, subject, person } = consultation
  const names = await namesOf(reader)
  const own = await ownCases(reader, subject.auditId, person)
  const at = own.findIndex(({ caseId }) => caseId === subject.id)
  const others = own.filter(({ caseId, status }) => caseId !== subject.id && status !== 'finished')
  return (
    <>
      {sheet.score.reopenedBecause && (
        <Inset>The lead auditor reopened this score: {sheet.score.reopenedBecause}</Inset>
      )}
      <ScoringSheet
        caseId={subject.id}
        criteria={criteria.map((criterion) => ({
          criterion: { ...onPage(criterion, sheet, refused, names), errors: errorsOf(criterion.key, errors) },
          guidance: (
            <>
              <Guidance criterion={criterion} />
              <BesideQuestion consultation={consultation} criterion={criterion} />
            </>
          ),
          saveId: newId(),
        }))}
        place={`${at + 1} of ${own.length}`}
        previous={own[at - 1]?.caseId ?? null}
        next={own[at + 1]?.caseId ?? null}
        nextOpen={others[0]?.caseId ?? null}
        finishSaveId={newId()}
        keepAsked={criteria.some((criterion) => personalIn(criterion, sheet).length > 0)}
        keepError={errors.find(({ field }) => field === 'keep')?.message}
      />
    </>
  )
}

function onPage(
  { id, key, name, question, notApplicableOffered, reasons }: ScoringCriterion,
  { answers }: Sheet,
  refused: RefusedAnswer | null,
  names: ReadonlyMap<string, string>,
): Omit<CriterionOnPage, 'errors'> {
  const saved = answers.get(id)
  const again = refused?.criterion === id ? refused : null
  const seen = Number(again?.form.typed('revision'))
  const overtaken = again !== null && saved !== undefined && saved.revision !== seen
  return {
    id,
    key,
    name,
    question,
    notApplicableOffered,
    reasons: reasons.map(({ code, label }) => ({ value: code, text: label })),
    shown: again ? typedIn(again.form) : saved ? asFields(saved) : emptyFields,
    revision: saved?.revision ?? 0,
    savedAt: saved?.savedAt ?? null,
    standing: overtaken
      ? {
          ...asFields(saved),
          revision: saved.revision,
          savedAt: saved.savedAt,
          savedBy: names.get(saved.savedBy) ?? 'Somebody',
        }
      : null,
  }
}

function errorsOf(key: string, errors: readonly FieldError[]): FieldError[] {
  return answerFieldNames.flatMap((field) =>
    errors.filter((error) => error.field === `${key}-${field}`).map(({ message }) => ({ field, message })),
  )
}

function typedIn(form: FormState): AnswerFields {
  const typed = { ...emptyFields }
  for (const name of answerFieldNames) typed[name] = form.typed(name)
  return typed
}
