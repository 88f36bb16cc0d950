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
