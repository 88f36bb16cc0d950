'use client'

import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { HiddenFields } from '@/components/form'
import { AnswerForm, type AnswerSaver } from './answer-form'
import type { CriterionOnPage, StandingAnswer } from './answer-fields'
import type { SaveState } from './autosave'
import { SheetBar } from './sheet-bar'

export interface SheetCriterion {
  criterion: CriterionOnPage
  guidance: ReactNode
  saveId: string
}

interface ScoringSheetProps {
  readonly caseId: string
  readonly criteria: readonly SheetCriterion[]
  /** Where this case stands among the reader's own: '4 of 18'. */
  readonly place: string
  readonly previous: string | null
  readonly next: string | null
  /** The next own case that is not finished, for when everything here is answered. */
  readonly nextOpen: string | null
  readonly finishSaveId: string
  /** Something in the saved notes reads like personal data: the finish asks whether it has to stand there. */
  readonly keepAsked: boolean
  readonly keepError: string | undefined
}

/** All criteria of one case with what they have in common: where the saving stands, what is missing, and the end. */
export function ScoringSheet({
  caseId,
  criteria,
  place,
  previous,
  next,
  nextOpen,
  finishSaveId,
  keepAsked,
  keepError,
}: ScoringSheetProps) {
  const [states, setStates] = useState<ReadonlyMap<string, SaveState<StandingAnswer>>>(new Map())
  const [answered, setAnswered] = useState<ReadonlySet<string>>(
    new Set(
      criteria.filter(({ criterion }) => criterion.shown.answer !== '').map(({ criterion }) => criterion.id),
    ),
  )
  const savers = useRef(new Map<string, AnswerSaver>())
  const finishForm = useRef<HTMLFormElement>(null)
  const finishing = useRef(false)

  const onState = useCallback((id: string, state: SaveState<StandingAnswer>, isAnswered: boolean) => {
    setStates((before) => new Map(before).set(id, state))
    setAnswered((before) => {
      if (before.has(id) === isAnswered) return before
      const after = new Set(before)
      if (isAnswered) after.add(id)
      else after.delete(id)
      return after
    })
    if (state.kind === 'conflict' || state.kind === 'refused') finishing.current = false
    // The case was to be finished as soon as everything is saved.
    if (finishing.current && !anyUnsaved(savers.current)) finishForm.current?.submit()
  }, [])
  const onSaver = useCallback((id: string, saver: AnswerSaver | null) => {
    if (saver) savers.current.set(id, saver)
    else savers.current.delete(id)
  }, [])
  const sendAll = useCallback(() => {
    for (const saver of savers.current.values()) saver.flush()
  }, [])

  useEffect(() => {
    const all = savers.current
    const warn = (event: BeforeUnloadEvent) => {
      if (anyUnsaved(all) && !finishing.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', sendAll)
    window.addEventListener('focus', sendAll)
    document.addEventListener('visibilitychange', sendAll)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', sendAll)
      window.removeEventListener('focus', sendAll)
      document.removeEventListener('visibilitychange', sendAll)
    }
  }, [sendAll])

  const open = criteria.filter(({ criterion }) => !answered.has(criterion.id))
  return (
    <>
      <SheetBar
        place={place}
        unanswered={open.length}
        all={criteria.length}
        firstOpen={open[0] ? `#${open[0].criterion.key}-answer` : nextOpen && `/cases/${nextOpen}`}
        previous={previous}
        next={next}
        states={[...states.values()]}
        onSendAgain={sendAll}
      />
      {criteria.map(({ criterion, guidance, saveId }) => (
        <AnswerForm
          key={criterion.id}
          caseId={caseId}
          criterion={criterion}
          guidance={guidance}
          saveId={saveId}
          onState={onState}
          onSaver={onSaver}
        />
      ))}
      <form
        method="post"
        action={`/cases/${caseId}/finish`}
        ref={finishForm}
        onSubmit={(event) => {
          if (!anyUnsaved(savers.current)) return
          event.preventDefault()
          finishing.current = true
          sendAll()
        }}
      >
        <HiddenFields fields={{ save_id: finishSaveId }} />
        {keepAsked && (
          <Checkboxes
            name="keep"
            label="Something in your notes reads like personal data"
            hint="Change it above where you can. The crime record holds it; a second copy is not needed."
            error={keepError}
            choices={[{ value: 'yes', label: 'It has to stand there, or is no personal data' }]}
          />
        )}
        <Button>Finish this case</Button>
      </form>
    </>
  )
}

function anyUnsaved(savers: ReadonlyMap<string, AnswerSaver>): boolean {
  return [...savers.values()].some(({ unsaved }) => unsaved)
}
