/** What a mail says. Nothing of it is about a case or a person: whoever reads it on its way learns that something waits. */
export interface MailText {
  subject: string
  body: string
  /** Path of the page that the reader is sent to. */
  page: string
}

/** Guidance: the mail may pass through systems that hold nothing above OFFICIAL, so it says no more than that. */
export const escalationMail: MailText = {
  subject: 'Dip Sample: something was passed on and waits for you',
  body: 'An auditor passed something on that cannot wait for a report. It waits for you to read and acknowledge it.',
  page: '/escalations',
}

/** The whole text of a mail, with the address of the page. */
export function mailBody({ body, page }: MailText, origin: string): string {
  return [
    body,
    `Sign in to read it: ${origin}${page}`,
    'What it is about stands there and not in this mail. Nobody reads answers to this address.',
  ].join('\n\n')
}

const minuteMs = 60_000
const longestWaitMs = 60 * minuteMs

/** After this many tries, two days and more, a mail is given up; the register says so. */
export const mostTries = 54

/**
 * When a mail that failed is tried again: after one minute, then twice as long each time, never longer than an hour.
 * @param tries how often it failed, from 1
 * @returns the instant, or null once it is given up
 */
export function nextTry(tries: number, now: string): string | null {
  if (tries >= mostTries) return null
  const wait = Math.min(longestWaitMs, minuteMs * 2 ** Math.min(tries - 1, 10))
  return new Date(Date.parse(now) + wait).toISOString()
}

/** Whoever takes a mail has so long to send it; then another process may take it. */
export const claimMs = 5 * minuteMs

/** How far a mail is, for the register. */
export interface MailProgress {
  recipient: string
  sentAt: string | null
  nextTryAt: string | null
  failure: string
}
