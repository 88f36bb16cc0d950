'use client'

import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/button'
import { HiddenFields } from '@/components/form'
import { fieldsOf } from '@/domain/sub-codes'
import {
  asFields,
  differ,
  textFieldNames,
  type AnswerFields,
  type CriterionOnPage,
  type StandingAnswer,
} from './answer-fields'
import { AnswerInputs } from './answer-inputs'
import { Autosave, type SaveState } from './autosave'
import { SaveLine } from './save-line'
import { sendAnswer } from './send-answer'

/** Two saves seldom meet: what shows them is fetched when they do. */
const Conflict = lazy(async () => ({ default: (await import('./conflict')).Conflict }))

export type AnswerSaver = Autosave<AnswerFields, StandingAnswer>

interface AnswerFormProps {
  readonly caseId: string
  readonly criterion: CriterionOnPage
  /** Policy and meanings of the answers, beside the question. */
  readonly guidance: ReactNode
  /** A save id for the form without scripts. */
  readonly saveId: string
  /** Why the question is not asked of this case, as things stand; undefined where it is. */
  readonly notAsked: string | undefined
  /** It is the one that single keys answer. */
  readonly current: boolean
  /** Tells the sheet how this answer is doing. */
  readonly onState: (criterion: string, state: SaveState<StandingAnswer>, answer: string) => void
  /** Gives the sheet the saver, so that everything can be sent when the page is left. */
  readonly onSaver: (criterion: string, saver: AnswerSaver | null) => void
}

/**
 * One criterion: a plain form with its Save button and, where scripts run, one that saves itself. What stands in the
 * fields when scripts start is what counts and is saved, so nothing is lost that was typed before they did.
 */
export function AnswerForm({
  caseId,
  criterion,
  guidance,
  saveId,
  notAsked,
  current,
  onState,
  onSaver,
}: AnswerFormProps) {
  const { id, key, shown } = criterion
  const { register, watch, getValues, setValue } = useForm<AnswerFields>()
  const saver = useRef<AnswerSaver | null>(null)
  const section = useRef<HTMLElement>(null)
  const [state, setState] = useState<SaveState<StandingAnswer>>({ kind: 'idle' })
  const [scripted, setScripted] = useState(false)
  const [touched, setTouched] = useState(false)
  const [faults, setFaults] = useState<Partial<Record<string, string>>>({})

  useEffect(() => {
    const typed = () => typedIn(getValues())
    const changed = (next: SaveState<StandingAnswer>) => {
      setState(next)
      if (next.kind === 'refused')
        setFaults(Object.fromEntries(next.errors.map((fault) => [fault.field, fault.message])))
      onState(id, next, typed().answer)
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
    // What was refused because it was overtaken is not sent again unasked.
    if (criterion.standing === null && differ(typed(), shown)) own.change(typed(), { atOnce: true })
    const typing = watch((_, { name, type }) => {
      if (type !== 'change') return
      setTouched(true)
      setFaults({})
      own.change(typed(), { atOnce: name === 'answer' || name === 'reasonCode' || isSubCode(name) })
    })
    return () => {
      typing.unsubscribe()
      own.stop()
      onSaver(id, null)
    }
  }, [caseId, id, criterion.revision, criterion.standing, shown, watch, getValues, onState, onSaver])

  const choose = (choice: 'mine' | 'theirs') => {
    if (choice === 'theirs' && state.kind === 'conflict') {
      for (const name of textFieldNames) setValue(name, state.current[name])
      for (const { key: sub, kind } of fieldsOf(criterion.subCodes))
        setValue(`sub.${sub}`, state.current.sub[sub] ?? (kind === 'several of a list' ? [] : ''))
    }
    saver.current?.settle(choice, typedIn(getValues()))
    onState(id, saver.current?.state ?? state, typedIn(getValues()).answer)
    section.current?.querySelector('input')?.focus()
  }
  const errorOf = (field: string) =>
    faults[field] ?? (touched ? undefined : criterion.errors.find((error) => error.field === field)?.message)

  return (
    <section
      className="app-criterion"
      aria-labelledby={`${key}-heading`}
      data-current={current || undefined}
      ref={section}
    >
      <div className="app-criterion__name">
        <h2 className="govuk-heading-s app-criterion__heading" id={`${key}-heading`}>
          {criterion.name}
        </h2>
        {!notAsked && <SaveLine state={state} savedAt={criterion.savedAt} />}
      </div>
      <div className="app-criterion__answer">
        {notAsked && <p className="app-criterion__not-asked">Not asked: {notAsked}.</p>}
        <form
          method="post"
          action={`/cases/${caseId}/answer`}
          noValidate
          hidden={notAsked !== undefined}
          // A browser that fills in what stood here before would make it look as if it had been typed now.
          autoComplete="off"
          aria-label={criterion.name}
          onSubmit={(event) => {
            if (!saver.current) return
            event.preventDefault()
            saver.current.change(typedIn(getValues()), { atOnce: true })
          }}
          onBlur={() => saver.current?.flush()}
        >
          <HiddenFields fields={{ save_id: saveId, revision: criterion.revision, criterion: id }} />
          <AnswerInputs criterion={criterion} errorOf={errorOf} register={register} />
          {!scripted && <Button small>Save</Button>}
        </form>
        <Suspense>
          {state.kind === 'conflict' && (
            <Conflict
              criterion={criterion}
              sentence={state.sentence}
              current={state.current}
              onChoose={choose}
            />
          )}
          {!scripted && criterion.standing && (
            <Conflict criterion={criterion} sentence={null} current={criterion.standing} />
          )}
        </Suspense>
      </div>
      <div className="app-criterion__guidance">
        {/* It scrolls where it is longer than the screen: by the keyboard too, which browsers other than Chrome do not offer. */}
        <div
          className="app-criterion__guidance-in"
          role="region"
          aria-label={`Guidance: ${criterion.name}`}
          tabIndex={0}
        >
          {guidance}
        </div>
      </div>
    </section>
  )
}

function typedIn(values: AnswerFields): AnswerFields {
  return asFields(values, values.sub)
}

const isSubCode = (name: string | undefined) => name?.startsWith('sub.') === true
