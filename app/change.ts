import type { NextRequest } from 'next/server'
import { type Command, type Fault, type Outcome, perform, type Refused } from '@/commands/command'
import { dropDrafts, keepDraft } from '@/db/drafts'
import { database } from '@/db/open'
import { newId } from '@/domain/identity'
import type { Permission } from '@/domain/permissions'
import type { Person } from '@/domain/person'
import type { Subject } from '@/domain/subject'
import type { z } from 'zod'
import { askToSignInAgain, failurePage, problemPage } from './bare-pages'
import { report } from './log'
import { isSameOrigin, origin } from './origin'
import { readBody, type Fields } from './request-body'
import { signedIn, thisRequest, type SignedIn } from './session'

export type Params = Record<string, string>

export interface Routing<R> {
  /**
   * Where a browser goes when it is done; `?done=` names the sentence that the page then shows. Or the page itself, for
   * what can be shown only once because it is kept nowhere.
   */
  then: (result: R, params: Params) => string | Response
  /** The page that holds the form, which shows what was typed again with what is wrong. */
  form: (params: Params, fields: Fields) => string
  /** Largest body, in bytes. */
  most?: number
}

const mostBytes = 256 * 1024

/**
 * The one door by which anything changes: makes the POST handler of a command. Checks where the request comes from and
 * who sends it, reads the body within its limit, runs the command, and answers a browser with a redirect and a script
 * with JSON: 200, 401, 403, 404, 409 or 422. What was typed into a refused form is kept and shown again.
 */
export function change<I extends z.ZodType, R, S extends Subject, P>(
  command: Command<I, R, S, P>,
  routing: Routing<R>,
): (request: NextRequest, address: { params: Promise<Params> }) => Promise<Response> {
  return async (request, address) => {
    const voice = voiceFor(request)
    if (!isSameOrigin(request.headers)) return voice.say(403, foreign)

    const body = await readBody(request, routing.most ?? mostBytes)
    if (!body.read) return voice.say(body.status, body.sentence)
    return orFailure(request, body.sent, async () => {
      const params = await address.params
      const visitor = await signedIn()
      if (!visitor)
        return voice.json
          ? voice.say(401, 'You have been signed out. Sign in again; what you typed is still on this page.')
          : askToSignInAgain(new URL(request.url).pathname, body.sent)
      if (mustFirstChangePassword(visitor, command)) return redirectTo('/account/password')

      const { save_id: saveId, return: _return, ...input } = body.fields
      const outcome = await performFor(visitor, command, { ...input, ...params }, saveId)
      const form = routing.form(params, body.fields)
      return answer(outcome, {
        voice,
        form,
        visitor,
        typed: body.raw,
        sent: body.sent,
        then: (result) => routing.then(result, params),
      })
    })
  }
}

/**
 * The last resort of a door: whatever is thrown is noted without its message, nothing was changed, and the person is
 * told so with a number to name, what they typed still there to be sent again.
 */
export async function orFailure(
  request: Request,
  sent: readonly [string, string][],
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const { requestId } = thisRequest()
    const path = new URL(request.url).pathname
    report(error, { requestId, doing: `POST ${path}` })
    const sentence = `This could not be done, and nothing was changed. Try again; if it happens again, tell your administrator the number ${requestId}.`
    return voiceFor(request).json ? jsonProblem(500, sentence) : failurePage(sentence, path, sent)
  }
}

export const foreign = 'This was not sent from a page of Dip Sample. Open the page again and repeat it.'

/** How whoever asks is spoken to: a script in JSON, a browser in pages. */
export interface Voice {
  json: boolean
  say: (status: number, sentence: string) => Response
}

export function voiceFor(request: Request): Voice {
  const json = request.headers.get('accept')?.startsWith('application/json') ?? false
  return { json, say: json ? jsonProblem : problemPage }
}

/** With a one-time password nothing can be done but to change it. */
export function mustFirstChangePassword(
  visitor: SignedIn,
  { may }: { may: { permission: Permission } },
): boolean {
  return visitor.mustChangePassword && may.permission !== 'use own account'
}

/** Runs a command for somebody signed in, in this request. */
export async function performFor<I extends z.ZodType, R, S extends Subject, P>(
  { person, session }: SignedIn,
  command: Command<I, R, S, P>,
  input: unknown,
  saveId?: unknown,
): Promise<Outcome<R>> {
  return perform(command, {
    database: await database(),
    person,
    input,
    saveId: typeof saveId === 'string' && saveId ? saveId : undefined,
    sessionHash: session.tokenHash,
    ...thisRequest(),
  })
}

interface Answering<R> {
  voice: Voice
  /** The page of the form. */
  form: string
  visitor: SignedIn
  /** The fields as they were named, to be shown again. */
  typed: Fields
  /** The same as they came. */
  sent: readonly [string, string][]
  then: (result: R) => string | Response
}

/** What comes of a change: JSON for a script; for a browser the next page, or the form again with what was typed. */
export async function answer<R>(
  outcome: Outcome<R>,
  { voice, form, visitor, typed, sent, then }: Answering<R>,
): Promise<Response> {
  if (!outcome.done)
    return voice.json
      ? jsonRefusal(outcome)
      : refusedForm(outcome, { form, person: visitor.person, typed, sent })
  if (voice.json) return Response.json({ done: true, result: outcome.result }, { headers: noStore })
  const store = await database()
  await store.write((writer) => dropDrafts(writer, visitor.person.id, pathOf(form)))
  const next = then(outcome.result)
  return typeof next === 'string' ? redirectTo(next) : next
}

const noStore = { 'Cache-Control': 'no-store' }
const statusOf = { 'not permitted': 403, 'not found': 404, 'not now': 409, invalid: 422 } as const

function jsonProblem(status: number, sentence: string): Response {
  return Response.json(
    { done: false, errors: [{ field: '', message: sentence }] },
    { status, headers: noStore },
  )
}

function jsonRefusal(refused: Refused): Response {
  return Response.json(refused, { status: statusOf[refused.refusal], headers: noStore })
}

/** 303: the browser fetches the next page with GET, and a reload repeats nothing. */
export function redirectTo(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: new URL(path, origin()).toString(), ...noStore },
  })
}

async function refusedForm(
  { refusal, errors }: Refused,
  {
    form,
    person,
    typed,
    sent,
  }: { form: string; person: Person; typed: Fields; sent: readonly [string, string][] },
): Promise<Response> {
  if (refusal === 'not found' || refusal === 'not permitted')
    return problemPage(statusOf[refusal], errors[0]?.message ?? 'There is nothing here.', sent)
  const id = newId()
  const store = await database()
  await store.write((writer) =>
    keepDraft(writer, {
      id,
      userId: person.id,
      form: pathOf(form),
      fields: withoutSecrets(typed),
      errors: plain(errors),
      at: thisRequest().now,
    }),
  )
  return redirectTo(`${form}${form.includes('?') ? '&' : '?'}refused=${id}`)
}

const plain = (errors: Fault[]) => errors.map(({ field, message }) => ({ field, message }))

const pathOf = (form: string) => form.split(/[?#]/)[0] ?? form

/** A password is never written down, not even for a moment. */
function withoutSecrets(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/password|save_id/i.test(name)))
}
