import { useCallback, useEffect, useRef, useState, type ComponentType, type RefObject } from 'react'
import type { ShortcutOverlayProps } from './shortcut-overlay'
import { shortcutOf, takesLetters, type Shortcut } from './shortcuts'

interface Shortcuts {
  on: boolean
  problem: string | null
  dialog: RefObject<HTMLDialogElement | null>
  /** The list of keys; null while it is not shown. */
  Overlay: ComponentType<ShortcutOverlayProps> | null
  switchTo: (on: boolean) => void
  showHelp: () => void
  hideHelp: () => void
}

/**
 * Listens to the keys of the scoring page while the person wants shortcuts; the choice is kept with their account.
 * @param wanted as their account has it
 * @param act does what a key stands for
 * @param say tells what a key could not do
 */
export function useShortcuts(
  wanted: boolean,
  act: (shortcut: Shortcut) => void,
  say: (sentence: string) => void,
): Shortcuts {
  const [on, setOn] = useState(wanted)
  const [problem, setProblem] = useState<string | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const [overlay, setOverlay] = useState<ComponentType<ShortcutOverlayProps> | null>(null)
  const showHelp = useCallback(() => {
    void import('./shortcut-overlay').then(
      ({ ShortcutOverlay }) => setOverlay(() => ShortcutOverlay),
      // The server is away, or has another release: what was typed must stay, so the page does too.
      () => say('The list of keys cannot be fetched now. Try again when the server can be reached. '),
    )
  }, [say])
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })

  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const { key, ctrlKey, metaKey, altKey, isComposing } = event
      const typing = takesLetters(event.target)
      const shortcut = shortcutOf({ key, ctrlKey, metaKey, altKey, isComposing, typing })
      if (!shortcut) return
      const open = dialog.current?.open === true
      if (open && shortcut.does !== 'help') return
      event.preventDefault()
      if (shortcut.does !== 'help') newest.current(shortcut)
      else if (open) dialog.current?.close()
      else showHelp()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [on, showHelp])

  const switchTo = (next: boolean) => {
    setOn(next)
    setProblem(null)
    void keep(next).then((kept) => {
      if (!kept) setProblem('This could not be kept: it holds for this page only. Try again later.')
    })
  }
  return { on, problem, dialog, Overlay: overlay, switchTo, showHelp, hideHelp: () => setOverlay(null) }
}

/** Keeps the choice with the account; false where the server did not take it. */
async function keep(on: boolean): Promise<boolean> {
  try {
    const response = await fetch('/account/shortcuts', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ shortcuts: on ? 'on' : 'off' }),
      keepalive: true,
    })
    return response.ok
  } catch {
    return false
  }
}
