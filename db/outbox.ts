import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import { newId } from '../domain/identity'
import { claimMs, nextTry, type MailProgress, type MailText } from '../domain/mail'
import type { Reader, Writer } from './client'
import { outbox } from './schema'

export type WaitingMail = typeof outbox.$inferSelect

export interface NewMail extends Pick<WaitingMail, 'about' | 'aboutId' | 'repeatable'> {
  text: MailText
  recipients: readonly string[]
}

/**
 * Puts a mail to each recipient into the outbox, in the transaction of what it tells of. One that is there already, by
 * what it is about and to whom, is not queued again.
 */
export async function queueMail(writer: Writer, mail: NewMail, now: string): Promise<void> {
  const { text, recipients, ...about } = mail
  for (const recipient of new Set(recipients.map((one) => one.trim().toLowerCase())))
    await writer
      .insert(outbox)
      .values({
        ...{ id: newId(), recipient, ...about, ...text },
        ...{ queuedAt: now, tries: 0, nextTryAt: now, failure: '' },
      })
      .onConflictDoNothing({ target: [outbox.about, outbox.aboutId, outbox.recipient] })
}

const unknownEnd = 'whoever sent it was cut short, and it is not known whether it went out'

/**
 * Takes the mail that has waited longest and is due, for `claimedBy` alone: nobody else gets it until the claim has
 * lapsed. A claim that lapsed means that its holder was cut short: what may not go out twice is then given up.
 */
export async function claimMail(
  writer: Writer,
  { claimedBy, now }: { claimedBy: string; now: string },
): Promise<WaitingMail | undefined> {
  const due = await writer
    .select()
    .from(outbox)
    .where(and(isNotNull(outbox.nextTryAt), lte(outbox.nextTryAt, now)))
    .orderBy(asc(outbox.nextTryAt), asc(outbox.id))
    .limit(20)
  for (const mail of due) {
    if (mail.claimedBy !== null && !mail.repeatable) {
      await writer
        .update(outbox)
        .set({ nextTryAt: null, claimedBy: null, failure: unknownEnd })
        .where(eq(outbox.id, mail.id))
      continue
    }
    const until = new Date(Date.parse(now) + claimMs).toISOString()
    await writer.update(outbox).set({ claimedBy, nextTryAt: until }).where(eq(outbox.id, mail.id))
    return mail
  }
  return undefined
}

/** The mail went out. Only whoever holds it says so. */
export async function markSent(
  writer: Writer,
  { id, claimedBy, now }: { id: string; claimedBy: string; now: string },
): Promise<void> {
  await writer
    .update(outbox)
    .set({ sentAt: now, nextTryAt: null, claimedBy: null, failure: '' })
    .where(and(eq(outbox.id, id), eq(outbox.claimedBy, claimedBy)))
}

/**
 * The mail did not go out: it is tried again later, or given up.
 * @param because the end of a sentence
 * @param forGood trying again would change nothing
 */
export async function markFailed(
  writer: Writer,
  {
    mail,
    claimedBy,
    because,
    forGood,
    now,
  }: { mail: WaitingMail; claimedBy: string; because: string; forGood: boolean; now: string },
): Promise<void> {
  const tries = mail.tries + 1
  await writer
    .update(outbox)
    .set({ tries, failure: because, claimedBy: null, nextTryAt: forGood ? null : nextTry(tries, now) })
    .where(and(eq(outbox.id, mail.id), eq(outbox.claimedBy, claimedBy)))
}

/** How far the mails about some things are, by the thing's id. */
export async function mailAbout(
  reader: Reader,
  about: WaitingMail['about'],
  ids: readonly string[],
): Promise<Map<string, MailProgress[]>> {
  const found = new Map<string, MailProgress[]>()
  if (ids.length === 0) return found
  const rows = await reader
    .select()
    .from(outbox)
    .where(and(eq(outbox.about, about), inArray(outbox.aboutId, [...ids])))
    .orderBy(asc(outbox.recipient))
  for (const { aboutId, recipient, sentAt, nextTryAt, failure } of rows)
    found.set(aboutId, [...(found.get(aboutId) ?? []), { recipient, sentAt, nextTryAt, failure }])
  return found
}
