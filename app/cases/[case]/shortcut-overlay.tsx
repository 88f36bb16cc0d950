import { useEffect, type RefObject } from 'react'
import { shortcutList } from './shortcut-list'

export interface ShortcutOverlayProps {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly on: boolean
  /** What went wrong with the last switch, if anything. */
  readonly problem: string | null
  readonly onSwitch: (on: boolean) => void
  readonly onClose: () => void
}

/** The keys of this page, over it, and the switch for those who would rather not have them. */
export function ShortcutOverlay({ dialog, on, problem, onSwitch, onClose }: ShortcutOverlayProps) {
  useEffect(() => dialog.current?.showModal(), [dialog])
  return (
    <dialog className="app-shortcuts" ref={dialog} aria-labelledby="shortcuts-heading" onClose={onClose}>
      <h2 className="govuk-heading-m" id="shortcuts-heading">
        Keyboard shortcuts
      </h2>
      <p className="govuk-body">
        {on ? 'They are on.' : 'They are off: keys do only what they do everywhere.'} Single keys never act
        while you type in a field.
      </p>
      <dl className="app-shortcuts__list">
        {shortcutList.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {problem && (
        <p className="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button app-button--small"
          onClick={() => dialog.current?.close()}
        >
          Close
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary app-button--small"
          onClick={() => onSwitch(!on)}
        >
          {on ? 'Switch shortcuts off' : 'Switch shortcuts on'}
        </button>
      </div>
    </dialog>
  )
}
