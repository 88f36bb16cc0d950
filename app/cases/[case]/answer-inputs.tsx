import { useState } from 'react'
import { classes } from '@/components/classes'
import { Radios } from '@/components/choices'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import { WatchedTextArea } from '@/components/watched-text-area'
import { answers, answerWords } from '@/domain/checklist'
import { fieldsOf } from '@/domain/sub-codes'
import { noteKey, type AnswerFields, type CriterionOnPage } from './answer-fields'
import { usePersonalPassages } from './personal-passages'
import { SubCodeInputs, tokensOf } from './sub-code-inputs'

interface AnswerInputsProps {
  readonly criterion: CriterionOnPage
  /** What stands in the fields at first. */
  readonly shown: AnswerFields
  readonly errorOf: (field: string) => string | undefined
}

/** More than fit beside the answers stand below them. */
const mostBeside = 3

/** The fields of one answer. What the chosen answer does not ask for is put away by the style sheet alone. */
export function AnswerInputs({ criterion, shown, errorOf }: AnswerInputsProps) {
  const { key, subCodes, notes } = criterion
  const { passages, load } = usePersonalPassages(shown.evidence !== '' || shown.note !== '')
  const fields = fieldsOf(subCodes)
  const noted = fields.find((field) => field.options.some(({ code }) => notes[noteKey(field.key, code)]))
  const [chosen, setChosen] = useState(String(shown.sub[noted?.key ?? ''] ?? ''))
  const further = ['reasonCode', 'reason', ...fields.map((field) => `sub.${field.key}`)]
  const below = fields.length > mostBeside || further.some((field) => errorOf(field) !== undefined)
  return (
    <>
      <div className={classes('app-criterion__ask', below && 'app-criterion__ask--below')}>
        <Radios
          name="answer"
          id={`${key}-answer`}
          label={criterion.question}
          inline
          value={shown.answer}
          choices={answers
            .filter((answer) => answer !== 'not applicable' || criterion.notApplicableOffered)
            .map((answer) => ({ value: answer, label: answerWords[answer] }))}
          error={errorOf('answer')}
        />
        <div className="app-criterion__further">
          <div className="app-criterion__when app-criterion__when--no">
            <Select
              name="reasonCode"
              id={`${key}-reasonCode`}
              label="Why the answer is no"
              placeholder="Why the answer is no"
              options={criterion.reasons}
              value={shown.reasonCode}
              error={errorOf('reasonCode')}
            />
          </div>
          <div className="app-criterion__when app-criterion__when--unjudged">
            <TextInput
              name="reason"
              id={`${key}-reason`}
              label={
                <>
                  Reason
                  <span className="govuk-visually-hidden"> for not applicable or cannot tell</span>
                </>
              }
              spellCheck
              value={shown.reason}
              error={errorOf('reason')}
            />
          </div>
          <SubCodeInputs
            keyOf={key}
            subCodes={subCodes}
            shown={shown}
            errorOf={errorOf}
            onChosen={(field, code) => field === noted?.key && setChosen(code)}
          />
        </div>
      </div>
      {noted && (
        <p
          className="app-criterion__sub app-criterion__note"
          data-asked-on={tokensOf(noted.askedOn)}
          aria-live="polite"
        >
          {notes[noteKey(noted.key, chosen)]}
        </p>
      )}
      <div className="app-criterion__texts" onFocus={load}>
        <WatchedTextArea
          passages={passages}
          name="evidence"
          id={`${key}-evidence`}
          label="Evidence: system, entry, date"
          rows={1}
          value={shown.evidence}
          error={errorOf('evidence')}
        />
        <WatchedTextArea
          passages={passages}
          name="note"
          id={`${key}-note`}
          label="Note, without names"
          rows={1}
          value={shown.note}
          error={errorOf('note')}
        />
      </div>
    </>
  )
}
