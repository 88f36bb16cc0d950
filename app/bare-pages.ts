import type { HandedOver } from '@/commands/create-user'
import type { Marking } from '@/domain/marking'
import { instantInWords } from '@/domain/days'

/*
 * Pages that a POST answers with when it cannot redirect: plain HTML without scripts, so that they work when everything
 * else does not. They hold what was typed.
 */

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export function bare(status: number, title: string, body: string, mark: Marking = 'OFFICIAL'): Response {
  const marking = `<p class="marking">${mark}</p>`
  const html = `<!doctype html><html lang="en-GB" class="govuk-template"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} - Dip Sample</title><link rel="stylesheet" href="/bare.css"></head><body><header>${marking}</header><main><h1>${escaped(title)}</h1>${body}</main><footer>${marking}</footer></body></html>`
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
    },
  })
}

type Sent = readonly [string, string][]

/** A change that was not carried out, with the sentence why, and what was typed, so that it can be copied. */
export function problemPage(
  status: number,
  sentence: string,
  sent: Sent = [],
  heading = titleOf(status),
  back = '/',
): Response {
  const way = back === '/' ? 'go to your work' : 'try again'
  return bare(
    status,
    heading,
    `<p>${escaped(sentence)}</p><p>Nothing was changed. Use your browser’s back button to return, or <a href="${escaped(back)}">${way}</a>.</p>${whatWasTyped(sent)}`,
  )
}

const titleOf = (status: number) =>
  status === 404 ? 'Page not found' : status === 403 ? 'You may not do this' : 'This was not saved'

/** The longer texts of a form. A password is never shown, and a choice is made again faster than it is copied. */
function whatWasTyped(sent: Sent): string {
  const texts = sent.filter(([name, value]) => value.length > 10 && !/password|save_id|return/i.test(name))
  if (texts.length === 0) return ''
  const boxes = texts.map(
    ([name, value]) =>
      `<p><label>${escaped(name)}<br><textarea readonly rows="4">\n${escaped(value)}</textarea></label></p>`,
  )
  return `<h2>What you typed</h2>${boxes.join('')}`
}

/** Something failed that nobody expected: what was typed is kept in this page and can be sent again. */
export function failurePage(sentence: string, path: string, sent: Sent): Response {
  const again = sent.length > 0 ? `<p>What you typed is kept in this page.</p>${resend(path, sent)}` : ''
  return bare(500, 'Something went wrong', `<p>${escaped(sentence)}</p>${again}`)
}

/** A form that carries everything that was sent, unseen, with a button that sends it again. */
function resend(path: string, sent: Sent): string {
  const hidden = sent.map(
    ([name, value]) => `<textarea hidden name="${escaped(name)}">\n${escaped(value)}</textarea>`,
  )
  return `<form method="post" action="${escaped(path)}">${hidden.join('')}<button>Send it again</button></form>`
}

/** The session ended while somebody typed: the text stays in this page until they have signed in and send it again. */
export function askToSignInAgain(path: string, sent: Sent): Response {
  return bare(
    401,
    'You have been signed out',
    `<p>Nothing you typed is lost. Keep this page open, <a href="/sign-in?back=/signed-in-again" target="_blank" rel="opener">sign in again in a new tab</a>, then come back and send it again.</p>${resend(path, sent)}`,
  )
}

/** A one-time password, shown to the administrator who made it: here and nowhere else, because it is not kept. */
export function oneTimePasswordPage({ user, name, email, password, until }: HandedOver): Response {
  const account = `<p><a href="/administration/users/${encodeURIComponent(user)}">Go to the account of ${escaped(name)}</a>, or <a href="/administration/users">to all users</a>.</p>`
  if (password === null)
    return bare(
      200,
      `${name} can sign in`,
      `<p>This was already done. The one-time password was shown then and is not kept: if it was lost, set a new one.</p>${account}`,
    )
  return bare(
    200,
    `One-time password for ${name}`,
    `<p>${escaped(name)} signs in as <strong>${escaped(email)}</strong> with</p><p class="secret">${escaped(password)}</p><p>It works until ${escaped(instantInWords(until))} and has to be changed at the first sign-in. It is shown only now and kept nowhere: note it, and hand it over in person or on the telephone.</p>${account}`,
  )
}
