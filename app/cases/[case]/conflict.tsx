import { answerWords, type Answer } from '@/domain/checklist'
import { dayInWords, instantInWords } from '@/domain/days'
import { subCodesInWords } from '@/domain/sub-codes'
import type { CriterionOnPage, StandingAnswer } from './answer-fields'

/** Two saves met: what stands, beside what is in the fields. Without scripts, saving again is the choice. */
export function Conflict({
  criterion,
  sentence,
  current,
  onChoose,
}: {
  readonly criterion: CriterionOnPage
  readonly sentence: string | null
  readonly current: StandingAnswer
  readonly onChoose?: ((choice: 'mine' | 'theirs') => void) | undefined
}) {
  const { key, reasons, subCodes } = criterion
  const rows = [
    { label: 'Answer', value: answerWords[current.answer as Answer] ?? 'nothing chosen' },
    { label: 'Why', value: reasons.find(({ value }) => value === current.reasonCode)?.text ?? '' },
    { label: 'Reason', value: current.reason },
    ...subCodesInWords(current.sub, subCodes, dayInWords),
    { label: 'Evidence', value: current.evidence },
    { label: 'Note', value: current.note },
  ].filter(({ value }) => value !== '')
  return (
    <div className="app-conflict" role="group" aria-labelledby={`${key}-conflict`}>
      <p className="govuk-body app-conflict__sentence" id={`${key}-conflict`}>
        {sentence ??
          `${current.savedBy} saved another answer on ${instantInWords(current.savedAt)}. Yours is in the fields and not saved: choose ‘Save’ to put it in place of this one.`}
      </p>
      <dl className="app-conflict__standing">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {onChoose && (
        <div className="govuk-button-group">
          <button type="button" className="govuk-button app-button--small" onClick={() => onChoose('mine')}>
            Keep mine
          </button>
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-button--small"
            onClick={() => onChoose('theirs')}
          >
            Take the one above
          </button>
        </div>
      )}
    </div>
  )
}
