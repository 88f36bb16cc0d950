import type { FormState } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import { personalIn } from '@/commands/finish-case'
import type { FieldError } from '@/components/error-summary'
import { Inset } from '@/components/notices'
import { namesOf } from '@/db/people'
import { toolNotesFor, type ToolNotes } from '@/db/risk-tool-notes'
import type { CaseSubject } from '@/db/samples'
import { givenAnswer, kindOfCase } from '@/db/not-asked'
import { ownCases, type Sheet } from '@/db/scores'
import { worksWithShortcuts } from '@/db/users'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { newId } from '@/domain/identity'
import { toolQuestion } from '@/domain/risk-tools'
import { fieldsOf, type SubCode } from '@/domain/sub-codes'
import {
  asFields,
  emptyFields,
  noteKey,
  textFieldNames,
  type AnswerFields,
  type CriterionOnPage,
} from './answer-fields'
import { BesideQuestion } from './beside-question'
import { Guidance } from './guidance'
import { GuidanceExamples } from './guidance-examples'
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
  title,
}: {
  readonly consultation: Consultation<CaseSubject>
  readonly criteria: readonly ScoringCriterion[]
  readonly sheet: Sheet
  readonly refused: RefusedAnswer | null
  /** Everything that is wrong on the page, by the ids of its fields. */
  readonly errors: readonly FieldError[]
  /** What the case is called, as the page's heading. */
  readonly title: string
}) {
  const { reader, subject, person } = consultation
  const names = await namesOf(reader)
  const own = await ownCases(reader, subject.auditId, person)
  const at = own.findIndex(({ caseId }) => caseId === subject.id)
  const toolNotes = await toolNotesFor(reader, subject.sampleCase, criteria)
  const others = own.filter(({ caseId, status }) => caseId !== subject.id && status !== 'finished')
  return (
    <>
      {sheet.score.reopenedBecause && (
        <Inset>The lead auditor reopened this score: {sheet.score.reopenedBecause}</Inset>
      )}
      <ScoringSheet
        caseId={subject.id}
        kind={await kindOfCase(reader, subject.sampleCase, criteria)}
        criteria={criteria.map((criterion) => ({
          criterion: {
            ...onPage(criterion, sheet, refused, names),
            ...toolsOf(criterion, toolNotes),
            errors: errorsOf(criterion.key, errors),
          },
          guidance: (
            <>
              <Guidance criterion={criterion} />
              <GuidanceExamples reader={reader} criterion={criterion} />
              <BesideQuestion consultation={consultation} criterion={criterion} />
            </>
          ),
          saveId: newId(),
        }))}
        work={{
          title,
          place: `${at + 1} of ${own.length}`,
          previous: own[at - 1]?.caseId ?? null,
          next: own[at + 1]?.caseId ?? null,
          nextOpen: others[0]?.caseId ?? null,
        }}
        shortcuts={await worksWithShortcuts(reader, person.id)}
        finishSaveId={newId()}
        keepAsked={criteria.some((criterion) => personalIn(criterion, sheet).length > 0)}
        keepError={errors.find(({ field }) => field === 'keep')?.message}
      />
    </>
  )
}

function onPage(
  { id, key, name, question, notApplicableOffered, reasons, subCodes, askedWhen }: ScoringCriterion,
  { answers }: Sheet,
  refused: RefusedAnswer | null,
  names: ReadonlyMap<string, string>,
): Omit<CriterionOnPage, 'errors' | 'notes'> {
  const saved = answers.get(id)
  // What stands there by rule from an earlier finish was given by nobody.
  const givenBySomebody = saved?.answer == null || givenAnswer(saved) !== null
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
    subCodes: subCodes ?? [],
    askedWhen,
    shown: again
      ? typedIn(again.form, subCodes ?? [])
      : saved && givenBySomebody
        ? asFields(saved, saved.subCodes)
        : emptyFields,
    revision: saved?.revision ?? 0,
    savedAt: saved?.savedAt ?? null,
    standing: overtaken
      ? {
          ...asFields(saved, saved.subCodes),
          revision: saved.revision,
          savedAt: saved.savedAt,
          savedBy: names.get(saved.savedBy) ?? 'Somebody',
        }
      : null,
  }
}

/** Which risk tools were not in use when the crime was recorded: in the list, and beside the one that is chosen. */
function toolsOf(
  { key, subCodes }: ScoringCriterion,
  toolNotes: ToolNotes,
): Pick<CriterionOnPage, 'subCodes' | 'notes'> {
  if (key !== toolQuestion.criterion || toolNotes.size === 0) return { subCodes: subCodes ?? [], notes: {} }
  const marked = (subCodes ?? []).map((one) =>
    one.key !== toolQuestion.subCode
      ? one
      : {
          ...one,
          options: one.options.map((option) =>
            toolNotes.has(option.code) ? { ...option, label: `${option.label} (not in use then)` } : option,
          ),
        },
  )
  const notes = [...toolNotes].map(([code, note]) => [noteKey(toolQuestion.subCode, code), note])
  return { subCodes: marked, notes: Object.fromEntries(notes) as Record<string, string> }
}

function errorsOf(key: string, errors: readonly FieldError[]): FieldError[] {
  const own = `${key}-`
  return errors.flatMap(({ field, message }) =>
    field?.startsWith(own) ? [{ field: field.slice(own.length), message }] : [],
  )
}

function typedIn(form: FormState, subCodes: readonly SubCode[]): AnswerFields {
  const typed = { ...emptyFields }
  for (const name of textFieldNames) typed[name] = form.typed(name)
  const sub = fieldsOf(subCodes).map(({ key, kind }) => [
    key,
    kind === 'several of a list' ? form.chosen(`sub.${key}`) : form.typed(`sub.${key}`),
  ])
  return asFields(typed, Object.fromEntries(sub) as Record<string, unknown>)
}
