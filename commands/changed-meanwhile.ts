import type { Reader } from '../db/client'
import { lastChangeOf } from '../db/trail'
import { instantInWords } from '../domain/days'

/** What somebody is told whose page was overtaken: who changed the thing, when, and what to do. */
export async function changedMeanwhile(
  reader: Reader,
  subject: { type: string; id: string },
  what: string,
): Promise<string> {
  const last = await lastChangeOf(reader, subject)
  const who = last ? `${last.by} changed ${what} on ${instantInWords(last.at)}` : `${what} was changed`
  return `While this page was open, ${who}. Nothing of yours was saved: look at it as it is now, then make your change again.`
}
