import { byCodePoint } from './sampling'

/**
 * The key by which a record system names the officer of a crime, as two keys are compared: 'pc 1234 ' and 'PC 1234' are
 * one. Pseudonymous as it is, it is only ever compared, never shown with a crime.
 */
export function foldedKey(key: string): string {
  return key.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase()
}

/** The keys in a box that holds several, one a line or between commas; each once, as first typed, in one order. */
export function keysIn(text: string): string[] {
  const keys = new Map<string, string>()
  for (const key of text.split(/[\n,;]/).map((part) => part.trim()))
    if (key && !keys.has(foldedKey(key))) keys.set(foldedKey(key), key)
  return [...keys].sort(([a], [b]) => byCodePoint(a, b)).map(([, key]) => key)
}
