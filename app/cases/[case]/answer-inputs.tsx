import type { UseFormRegister } from 'react-hook-form'
import { classes } from '@/components/classes'
import { Radios } from '@/components/choices'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import { WatchedTextArea } from '@/components/watched-text-area'
import { answers, answerWords } from '@/domain/checklist'
import { fieldsOf } from '@/domain/sub-codes'
import type { AnswerFields, CriterionOnPage } from './answer-fields'
import { usePersonalPassages } from './personal-passages'
import { SubCodeInputs } from './sub-code-inputs'

interface AnswerInputsProps {
  readonly criterion: CriterionOnPage
  readonly errorOf: (field: string) => string | undefined
  readonly register: UseFormRegister<AnswerFields>
}

/** More than fit beside the answers stand below them. */
const mostBeside = 3

/** The fields of one answer. What the chosen answer does not ask for is put away by the style sheet alone. */
export function AnswerInputs({ criterion, errorOf, register }: AnswerInputsProps) {
  const { key, shown, subCodes } = criterion
  const { passages, load } = usePersonalPassages(shown.evidence !== '' || shown.note !== '')
  const fields = fieldsOf(subCodes)
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
          input={register('answer')}
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
              select={register('reasonCode')}
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
              input={register('reason')}
            />
          </div>
          <SubCodeInputs
            keyOf={key}
            subCodes={subCodes}
            shown={shown}
            errorOf={errorOf}
            register={register}
          />
        </div>
      </div>
      <div className="app-criterion__texts" onFocus={load}>
        <WatchedTextArea
          passages={passages}
          name="evidence"
          id={`${key}-evidence`}
          label="Evidence: system, entry, date"
          rows={1}
          value={shown.evidence}
          error={errorOf('evidence')}
          textarea={register('evidence')}
        />
        <WatchedTextArea
          passages={passages}
          name="note"
          id={`${key}-note`}
          label="Note, without names"
          rows={1}
          value={shown.note}
          error={errorOf('note')}
          textarea={register('note')}
        />
      </div>
    </>
  )
}
