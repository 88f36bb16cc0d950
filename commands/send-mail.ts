import type { Database } from '../db/client'
import { mailSettings, type MailSettings } from '../db/configuration'
import { claimMail, markFailed, markSent } from '../db/outbox'
import { sendMail } from '../documents/mail-send'
import { newId } from '../domain/identity'
import { mailBody } from '../domain/mail'

/** So many at a time; the rest follows in the next round. */
const mostAtOnce = 100

/**
 * Sends what waits in the outbox and is due. A mail is claimed before it is sent and marked after, each in a transaction
 * of its own: of several processes one has it, and what a server does holds up no transaction.
 * @returns how many went out
 */
export async function sendWaitingMail(
  database: Database,
  settings: MailSettings | null = mailSettings(),
  clock: () => string = () => new Date().toISOString(),
): Promise<number> {
  if (!settings) return 0
  const claimedBy = newId()
  let sent = 0
  for (let taken = 0; taken < mostAtOnce; taken += 1) {
    const mail = await database.write((writer) => claimMail(writer, { claimedBy, now: clock() }))
    if (!mail) break
    const { id, recipient: to, subject } = mail
    const result = await sendMail(settings, { id, to, subject, text: mailBody(mail, settings.origin) })
    const now = clock()
    await database.write((writer) =>
      result.sent
        ? markSent(writer, { id, claimedBy, now })
        : markFailed(writer, { mail, claimedBy, now, ...result }),
    )
    if (result.sent) sent += 1
  }
  return sent
}

/** Sends what waits without anybody waiting for it: that mail fails holds up nothing. */
export function sendMailSoon(database: Database): void {
  sendWaitingMail(database).catch((error: unknown) => console.error('Mail could not be sent.', error))
}

const everyMs = 30_000

/** The rounds of this process: Next evaluates a module more than once in a process. */
const place = Symbol.for('dip-sample.mail-rounds')
const holder = globalThis as { [place]?: NodeJS.Timeout }

/** Tries what waits again and again, from the start of the process on. Nothing happens where no mail server is set. */
export function startMailRounds(open: () => Promise<Database>): void {
  if (holder[place] || !mailSettings()) return
  const round = () => {
    open().then(sendMailSoon, (error: unknown) => console.error('Mail could not be sent.', error))
  }
  holder[place] = setInterval(round, everyMs)
  holder[place].unref()
  round()
}
