'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { HiddenFields } from '@/components/form'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import { WatchedTextArea, type Passage } from '@/components/watched-text-area'
import { answers, answerWords } from '@/domain/checklist'
import { personalDataAdvice, personalDataIn } from '@/domain/personal-data'
import {
  answerFieldNames,
  asFields,
  type AnswerFields,
  type CriterionOnPage,
  type StandingAnswer,
} from './answer-fields'
import { Autosave, type SaveState } from './autosave'
import { Conflict } from './conflict'
import { SaveLine } from './save-line'
import { sendAnswer } from './send-answer'

export type AnswerSaver = Autosave<AnswerFields, StandingAnswer>

interface AnswerFormProps {
  readonly caseId: string
  readonly criterion: CriterionOnPage
  /** Policy and meanings of the answers, beside the question. */
  readonly guidance: ReactNode
  /** A save id for the form without scripts. */
  readonly saveId: string
  /** Tells the sheet how this answer is doing. */
  readonly onState: (criterion: string, state: SaveState<StandingAnswer>, answered: boolean) => void
  /** Gives the sheet the saver, so that everything can be sent when the page is left. */
  readonly onSaver: (criterion: string, saver: AnswerSaver | null) => void
}

/**
 * One criterion: a plain form with its Save button and, where scripts run, one that saves itself. What stands in the
 * fields when scripts start is what counts and is saved, so nothing is lost that was typed before they did.
 */
export function AnswerForm({ caseId, criterion, guidance, saveId, onState, onSaver }: AnswerFormProps) {
  const { id, key, shown } = criterion
  const { register, watch, getValues, setValue } = useForm<AnswerFields>()
  const saver = useRef<AnswerSaver | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<SaveState<StandingAnswer>>({ kind: 'idle' })
  const [scripted, setScripted] = useState(false)
  const [touched, setTouched] = useState(false)
  const [faults, setFaults] = useState<Partial<Record<string, string>>>({})

  useEffect(() => {
    const answered = () => asFields(getValues()).answer !== ''
    const changed = (next: SaveState<StandingAnswer>) => {
      setState(next)
      if (next.kind === 'refused')
        setFaults(Object.fromEntries(next.errors.map((fault) => [fault.field, fault.message])))
      onState(id, next, answered())
    }
    const own = new Autosave<AnswerFields, StandingAnswer>(criterion.revision, {
      send: (save) => sendAnswer(caseId, id, save),
      newSaveId: () => crypto.randomUUID(),
      later: (work, ms) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      changed,
    })
    saver.current = own
    onSaver(id, own)
    setScripted(true)
    const standing = asFields(getValues())
    // What was refused because it was overtaken is not sent again unasked.
    if (criterion.standing === null && differ(standing, shown)) own.change(standing, { atOnce: true })
    const typing = watch((_, { name, type }) => {
      if (type !== 'change') return
      setTouched(true)
      setFaults({})
      own.change(asFields(getValues()), { atOnce: name === 'answer' || name === 'reasonCode' })
    })
    return () => {
      typing.unsubscribe()
      own.stop()
      onSaver(id, null)
    }
  }, [caseId, id, criterion.revision, criterion.standing, shown, watch, getValues, onState, onSaver])

  const choose = (choice: 'mine' | 'theirs') => {
    if (choice === 'theirs' && state.kind === 'conflict')
      for (const name of answerFieldNames) setValue(name, state.current[name])
    saver.current?.settle(choice, asFields(getValues()))
    onState(id, saver.current?.state ?? state, asFields(getValues()).answer !== '')
    form.current?.querySelector('input')?.focus()
  }
  const errorOf = (field: keyof AnswerFields) =>
    faults[field] ?? (touched ? undefined : criterion.errors.find((error) => error.field === field)?.message)

  return (
    <section className="app-criterion" aria-labelledby={`${key}-heading`} ref={form}>
      <div className="app-criterion__answer">
        <h2 className="govuk-heading-s app-criterion__heading" id={`${key}-heading`}>
          {criterion.name}
        </h2>
        <form
          method="post"
          action={`/cases/${caseId}/answer`}
          noValidate
          // A browser that fills in what stood here before would make it look as if it had been typed now.
          autoComplete="off"
          aria-label={criterion.name}
          onSubmit={(event) => {
            if (!saver.current) return
            event.preventDefault()
            saver.current.change(asFields(getValues()), { atOnce: true })
          }}
          onBlur={() => saver.current?.flush()}
        >
          <HiddenFields fields={{ save_id: saveId, revision: criterion.revision, criterion: id }} />
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
          <div className="app-criterion__when app-criterion__when--no">
            <Select
              name="reasonCode"
              id={`${key}-reasonCode`}
              label="Why the answer is no"
              placeholder="Choose a reason"
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
              label="Reason for not applicable or cannot tell"
              spellCheck
              value={shown.reason}
              error={errorOf('reason')}
              input={register('reason')}
            />
          </div>
          <div className="app-criterion__texts">
            <WatchedTextArea
              passages={personalPassages}
              name="evidence"
              id={`${key}-evidence`}
              label="Evidence: entry and date"
              rows={2}
              value={shown.evidence}
              error={errorOf('evidence')}
              textarea={register('evidence')}
            />
            <WatchedTextArea
              passages={personalPassages}
              name="note"
              id={`${key}-note`}
              label="Note, without names"
              rows={2}
              value={shown.note}
              error={errorOf('note')}
              textarea={register('note')}
            />
          </div>
          {!scripted && <Button small>Save</Button>}
        </form>
        {state.kind === 'conflict' && (
          <Conflict
            keyOf={key}
            sentence={state.sentence}
            current={state.current}
            reasons={criterion.reasons}
            onChoose={choose}
          />
        )}
        {!scripted && criterion.standing && (
          <Conflict keyOf={key} sentence={null} current={criterion.standing} reasons={criterion.reasons} />
        )}
        <SaveLine state={state} savedAt={criterion.savedAt} />
      </div>
      <div className="app-criterion__guidance">{guidance}</div>
    </section>
  )
}

function personalPassages(text: string): Passage[] {
  return personalDataIn(text).map(({ kind, from, to }) => ({ from, to, says: personalDataAdvice[kind] }))
}

/** Whether something else stands in the fields than the page was sent with; a browser has its own line ends. */
function differ(standing: AnswerFields, shown: AnswerFields): boolean {
  return answerFieldNames.some((name) => standing[name] !== shown[name].replaceAll('\r\n', '\n'))
}
