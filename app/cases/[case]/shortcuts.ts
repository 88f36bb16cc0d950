import type { Answer } from '@/domain/checklist'

/** What a key does on the scoring page. */
export type Shortcut =
  | { does: 'answer'; answer: Answer }
  | { does: 'move'; by: 1 | -1 }
  | { does: 'next unanswered' }
  | { does: 'finish' }
  | { does: 'help' }

/** A key as it was pressed, and where. */
export interface Press {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** In the middle of a character that takes several keys. */
  isComposing: boolean
  /** The focus is where letters are typed, or choose from a list. */
  typing: boolean
}

/** What each key does, as the overlay lists it. */
export const shortcutList: readonly { keys: string; does: string }[] = [
  { keys: 'Y', does: 'Answer yes' },
  { keys: 'N', does: 'Answer no' },
  { keys: 'A', does: 'Answer not applicable' },
  { keys: 'C', does: 'Answer cannot tell' },
  { keys: 'J', does: 'Go to the next criterion' },
  { keys: 'K', does: 'Go to the criterion before' },
  { keys: 'U', does: 'Go to the next that is unanswered' },
  { keys: 'Ctrl and Enter', does: 'Finish the case and go on to the next, also while you type' },
  { keys: '?', does: 'Show or hide this list' },
]

const letters: Readonly<Record<string, Shortcut>> = {
  y: { does: 'answer', answer: 'yes' },
  n: { does: 'answer', answer: 'no' },
  a: { does: 'answer', answer: 'not applicable' },
  c: { does: 'answer', answer: 'cannot tell' },
  j: { does: 'move', by: 1 },
  k: { does: 'move', by: -1 },
  u: { does: 'next unanswered' },
  '?': { does: 'help' },
}

/**
 * What a pressed key does, or nothing. A single key does nothing where it would be typed, nor with another key held
 * (WCAG 2.2, 2.1.4: single-key shortcuts, which can be switched off besides).
 */
export function shortcutOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
  typing,
}: Press): Shortcut | undefined {
  if (isComposing || altKey) return undefined
  if (ctrlKey || metaKey) return key === 'Enter' ? { does: 'finish' } : undefined
  return typing ? undefined : letters[key.toLowerCase()]
}

const notTyped = ['radio', 'checkbox', 'button', 'submit', 'reset', 'image', 'file', 'color', 'range']

/** Whether letters that are pressed there are typed, or choose from a list. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !notTyped.includes(target.type)
  return target.isContentEditable || target.matches('textarea, select')
}
