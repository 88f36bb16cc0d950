import { answerWords, type Answer } from '@/domain/checklist'
import { instantInWords } from '@/domain/days'
import type { StandingAnswer } from './answer-fields'

/** Two saves met: what stands, beside what is in the fields. Without scripts, saving again is the choice. */
export function Conflict({
  keyOf,
  sentence,
  current,
  reasons,
  onChoose,
}: {
  readonly keyOf: string
  readonly sentence: string | null
  readonly current: StandingAnswer
  readonly reasons: readonly { value: string; text: string }[]
  readonly onChoose?: ((choice: 'mine' | 'theirs') => void) | undefined
}) {
  const rows = [
    ['Answer', answerWords[current.answer as Answer] ?? 'nothing chosen'],
    ['Why', reasons.find(({ value }) => value === current.reasonCode)?.text ?? ''],
    ['Reason', current.reason],
    ['Evidence', current.evidence],
    ['Note', current.note],
  ].filter(([, value]) => value !== '')
  return (
    <div className="app-conflict" role="group" aria-labelledby={`${keyOf}-conflict`}>
      <p className="govuk-body app-conflict__sentence" id={`${keyOf}-conflict`}>
        {sentence ??
          `${current.savedBy} saved another answer on ${instantInWords(current.savedAt)}. Yours is in the fields and not saved: choose ‘Save’ to put it in place of this one.`}
      </p>
      <dl className="app-conflict__standing">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
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
