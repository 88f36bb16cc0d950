import { useEffect, useState } from 'react'
import { timeOf } from '@/domain/days'
import type { SaveState } from './autosave'
import type { PlaceInWork } from './scoring-sheet'

interface SheetBarProps<C> {
  readonly work: PlaceInWork
  readonly unanswered: number
  readonly all: number
  /** Where the next thing to answer is: on this page or, when everything here is answered, the next case. */
  readonly firstOpen: string | null
  readonly states: readonly SaveState<C>[]
  /** What a key could not do; '' for nothing. */
  readonly notice: string
  readonly onSendAgain: () => void
  readonly onShowKeys: () => void
}

/** Stays in sight: where in the work this case stands, whether everything is saved, and the ways on. */
export function SheetBar<C>({
  work: { title, place, previous, next },
  unanswered,
  all,
  firstOpen,
  states,
  notice,
  onSendAgain,
  onShowKeys,
}: SheetBarProps<C>) {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const signedOut = states.some(({ kind }) => kind === 'signed out')
  return (
    <div className="app-sheet-bar">
      <h1 className="app-sheet-bar__title">{title}</h1>
      <p className="app-sheet-bar__place">
        Your case {place},{' '}
        {unanswered === 0
          ? `all ${all} answered`
          : unanswered === 1
            ? '1 unanswered'
            : `${unanswered} unanswered`}
      </p>
      <p className="app-sheet-bar__saved" role="status">
        {notice}
        {overall(states)}
      </p>
      {signedOut && (
        <p className="app-sheet-bar__sign-in">
          <a className="govuk-link" href="/sign-in?back=/signed-in-again" target="_blank" rel="noopener">
            Sign in again (opens in a new tab)
          </a>{' '}
          <button type="button" className="app-link-button" onClick={onSendAgain}>
            Send it again
          </button>
        </p>
      )}
      <nav className="app-sheet-bar__ways" aria-label="Your cases">
        {previous && (
          <a className="govuk-link" href={`/cases/${previous}`}>
            Previous<span className="govuk-visually-hidden"> case</span>
          </a>
        )}
        {next && (
          <a className="govuk-link" href={`/cases/${next}`}>
            Next<span className="govuk-visually-hidden"> case</span>
          </a>
        )}
        {firstOpen && (
          <a className="govuk-link" href={firstOpen}>
            Next unanswered
          </a>
        )}
        {scripted && (
          <button type="button" className="app-link-button" onClick={onShowKeys}>
            Keys<span className="govuk-visually-hidden">: keyboard shortcuts</span>
          </button>
        )}
      </nav>
    </div>
  )
}

/** The worst that is true of any answer; nothing while everything is as it was when the page was opened. */
function overall<C>(states: readonly SaveState<C>[]): string {
  const has = (kind: SaveState<C>['kind']) => states.some((state) => state.kind === kind)
  if (has('conflict')) return 'Somebody else changed this answer: choose which one stands'
  if (has('signed out')) return 'Not saved: you have been signed out. What you typed stays on this page'
  if (has('retrying')) return 'Not saved, retrying. Keep this page open'
  if (has('refused')) return 'Not saved: see the message at the answer'
  const times = states.flatMap((state) => (state.kind === 'saved' ? [state.at] : [])).sort()
  const last = times.at(-1)
  return last ? `Saved ${timeOf(last)}` : ''
}
