'use client'

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { HiddenFields } from '@/components/form'
import {
  differ,
  fieldsIn,
  type AnswerFields,
  type CriterionOnPage,
  type StandingAnswer,
} from './answer-fields'
import { AnswerInputs } from './answer-inputs'
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
  const saver = useRef<AnswerSaver | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<SaveState<StandingAnswer>>({ kind: 'idle' })
  const [scripted, setScripted] = useState(false)
  const [touched, setTouched] = useState(false)
  const [faults, setFaults] = useState<Partial<Record<string, string>>>({})
  /** Another answer that was put into the fields in place of what stood there. */
  const [taken, setTaken] = useState<StandingAnswer | null>(null)

  useEffect(() => {
    const changed = (next: SaveState<StandingAnswer>) => {
      setState(next)
      if (next.kind === 'refused')
        setFaults(Object.fromEntries(next.errors.map((fault) => [fault.field, fault.message])))
      onState(id, next, fieldsIn(form.current).answer)
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
    const typed = fieldsIn(form.current)
    if (criterion.standing === null && differ(typed, shown)) own.change(typed, { atOnce: true })
    return () => {
      own.stop()
      onSaver(id, null)
    }
  }, [caseId, id, criterion.revision, criterion.standing, shown, onState, onSaver])

  const save = ({ atOnce }: { atOnce: boolean }) => saver.current?.change(fieldsIn(form.current), { atOnce })
  const typed = ({ target }: FormEvent<HTMLFormElement>) => {
    setTouched(true)
    setFaults({})
    save({ atOnce: isChoice((target as HTMLInputElement).name) })
  }
  const choose = (choice: 'mine' | 'theirs') => {
    if (state.kind !== 'conflict') return
    const mine = fieldsIn(form.current)
    if (choice === 'theirs') setTaken(state.current)
    saver.current?.settle(choice, mine)
    const { answer } = choice === 'theirs' ? state.current : mine
    onState(id, saver.current?.state ?? state, answer)
    document.getElementById(`${key}-heading`)?.focus()
  }
  const errorOf = (field: string) =>
    faults[field] ?? (touched ? undefined : criterion.errors.find((error) => error.field === field)?.message)

  return (
    <section className="app-criterion" aria-labelledby={`${key}-heading`} data-current={current || undefined}>
      <div className="app-criterion__name">
        <h2 className="govuk-heading-s app-criterion__heading" id={`${key}-heading`} tabIndex={-1}>
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
          ref={form}
          onChange={typed}
          onSubmit={(event) => {
            if (!saver.current) return
            event.preventDefault()
            save({ atOnce: true })
          }}
          onBlur={() => saver.current?.flush()}
        >
          <HiddenFields fields={{ save_id: saveId, revision: criterion.revision, criterion: id }} />
          <AnswerInputs
            key={taken?.revision ?? 'own'}
            criterion={criterion}
            shown={taken ?? shown}
            errorOf={errorOf}
          />
          {!scripted && <Button small>Save</Button>}
        </form>
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

/** What is chosen and not typed is saved at once. */
const isChoice = (name: string) => ['answer', 'reasonCode'].includes(name) || name.startsWith('sub.')
