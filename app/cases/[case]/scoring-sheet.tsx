'use client'

import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { HiddenFields } from '@/components/form'
import { notAsked } from '@/domain/applicability'
import type { Answer } from '@/domain/checklist'
import type { CrimeKind } from '@/domain/strata'
import { AnswerForm, type AnswerSaver } from './answer-form'
import type { CriterionOnPage, StandingAnswer } from './answer-fields'
import type { SaveState } from './autosave'
import { SheetBar } from './sheet-bar'
import type { Shortcut } from './shortcuts'
import { useShortcuts } from './use-shortcuts'

export interface SheetCriterion {
  criterion: CriterionOnPage
  guidance: ReactNode
  saveId: string
}

/** Where this case stands among the reader's own. */
export interface PlaceInWork {
  /** 'Leeds case 2'. */
  title: string
  /** '4 of 18'. */
  place: string
  previous: string | null
  next: string | null
  /** The next own case that is not finished, for when everything here is answered. */
  nextOpen: string | null
}

interface ScoringSheetProps {
  readonly caseId: string
  /** Of the crime; undefined where the extract does not say. */
  readonly kind: CrimeKind | undefined
  readonly criteria: readonly SheetCriterion[]
  readonly work: PlaceInWork
  readonly finishSaveId: string
  /** The person works with shortcuts. */
  readonly shortcuts: boolean
  /** Something in the saved notes reads like personal data: the finish asks whether it has to stand there. */
  readonly keepAsked: boolean
  readonly keepError: string | undefined
}

/** All criteria of one case with what they have in common: where the saving stands, what is missing, and the end. */
export function ScoringSheet({
  caseId,
  kind,
  criteria,
  work,
  finishSaveId,
  shortcuts,
  keepAsked,
  keepError,
}: ScoringSheetProps) {
  const [states, setStates] = useState<ReadonlyMap<string, SaveState<StandingAnswer>>>(new Map())
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(
    new Map(criteria.map(({ criterion }) => [criterion.id, criterion.shown.answer])),
  )
  const [focused, setFocused] = useState<string | null>(null)
  const [notice, setNotice] = useState('')
  const savers = useRef(new Map<string, AnswerSaver>())
  const finishForm = useRef<HTMLFormElement>(null)
  const finishing = useRef(false)

  const withheld = notAsked(
    criteria.map(({ criterion }) => criterion),
    {
      kind,
      answers: new Map(
        criteria.map(({ criterion }) => [criterion.key, (given.get(criterion.id) || null) as Answer | null]),
      ),
    },
  )
  const asked = criteria.map(({ criterion }) => criterion).filter(({ key }) => !withheld.has(key))
  const open = asked.filter(({ id }) => !given.get(id))
  const current = asked.find(({ key }) => key === focused) ?? open[0] ?? asked[0]

  /** Ids of what is asked: an answer that is put away holds nothing up. */
  const counted = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    counted.current = new Set(asked.map(({ id }) => id))
  })
  const anyUnsaved = useCallback(
    () => [...savers.current].some(([id, saver]) => counted.current.has(id) && saver.unsaved),
    [],
  )

  const onState = useCallback(
    (id: string, state: SaveState<StandingAnswer>, answer: string) => {
      setStates((before) => new Map(before).set(id, state))
      setGiven((before) => (before.get(id) === answer ? before : new Map(before).set(id, answer)))
      if (state.kind === 'conflict' || state.kind === 'refused') finishing.current = false
      // What was refused because of how another question stood may be kept now.
      if (state.kind === 'saved')
        for (const [other, saver] of savers.current) if (other !== id) saver.sendRefusedAgain()
      // The case was to be finished as soon as everything is saved.
      if (finishing.current && !anyUnsaved()) finishForm.current?.submit()
    },
    [anyUnsaved],
  )
  const onSaver = useCallback((id: string, saver: AnswerSaver | null) => {
    if (saver) savers.current.set(id, saver)
    else savers.current.delete(id)
  }, [])
  const sendAll = useCallback(() => {
    for (const saver of savers.current.values()) saver.flush()
  }, [])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (anyUnsaved() && !finishing.current) event.preventDefault()
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
  }, [anyUnsaved, sendAll])

  const answerCurrent = (answer: Answer) => {
    const choice = current && radioOf(current.key, `[value='${answer}']`)
    setNotice(choice ? '' : `${current?.name ?? 'This criterion'}: not applicable cannot be chosen. `)
    choice?.click()
    choice?.focus()
  }
  const move = (by: 1 | -1) => {
    const at = asked.findIndex(({ key }) => key === focused)
    const to = at < 0 ? current : asked[at + by]
    setNotice('')
    if (to) goTo(to.key)
  }
  const goToNextOpen = () => {
    const at = asked.findIndex(({ key }) => key === focused)
    const next = [...asked.slice(at + 1), ...asked].find(({ id, key }) => key !== focused && !given.get(id))
    if (next) goTo(next.key)
    else if (open.length === 0 && work.nextOpen) window.location.assign(`/cases/${work.nextOpen}`)
  }
  const act = (shortcut: Shortcut) => {
    if (shortcut.does === 'answer') answerCurrent(shortcut.answer)
    if (shortcut.does === 'move') move(shortcut.by)
    if (shortcut.does === 'next unanswered') goToNextOpen()
    if (shortcut.does === 'finish') finishForm.current?.requestSubmit()
  }
  const keys = useShortcuts(shortcuts, act, setNotice)

  return (
    <>
      <SheetBar
        work={work}
        unanswered={open.length}
        all={asked.length}
        firstOpen={open[0] ? `#${open[0].key}-answer` : work.nextOpen && `/cases/${work.nextOpen}`}
        states={asked.flatMap(({ id }) => states.get(id) ?? [])}
        notice={notice}
        onSendAgain={sendAll}
        onShowKeys={keys.showHelp}
      />
      <div className="app-criteria">
        {criteria.map(({ criterion, guidance, saveId }) => (
          <div className="app-criteria__one" key={criterion.id} onFocus={() => setFocused(criterion.key)}>
            <AnswerForm
              caseId={caseId}
              criterion={criterion}
              guidance={guidance}
              saveId={saveId}
              notAsked={withheld.get(criterion.key)}
              current={criterion.key === current?.key}
              onState={onState}
              onSaver={onSaver}
            />
          </div>
        ))}
      </div>
      <form
        className="app-finish"
        method="post"
        action={`/cases/${caseId}/finish`}
        ref={finishForm}
        onSubmit={(event) => {
          if (!anyUnsaved()) return
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
        <Button small>Finish this case</Button>
      </form>
      {keys.Overlay && (
        <keys.Overlay
          dialog={keys.dialog}
          on={keys.on}
          problem={keys.problem}
          onSwitch={keys.switchTo}
          onClose={keys.hideHelp}
        />
      )}
    </>
  )
}

/** The answer's radio button of a criterion that fits the selector, if there is one. */
function radioOf(key: string, selector: string): HTMLInputElement | null {
  const form = document.getElementById(`${key}-answer`)?.closest('form')
  return form?.querySelector<HTMLInputElement>(`input[name='answer']${selector}`) ?? null
}

/** Puts the focus where the Tab key would enter the criterion. */
function goTo(key: string): void {
  const radio = radioOf(key, ':checked') ?? radioOf(key, '')
  radio?.focus({ preventScroll: true })
  radio?.closest('section')?.scrollIntoView({ block: 'nearest' })
}
