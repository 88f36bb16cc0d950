import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { refuse, type Command, type Outcome } from '@/commands/command'
import { removeUploadFile } from '@/db/upload-files'
import { newId } from '@/domain/identity'
import type { Subject } from '@/domain/subject'
import {
  answer,
  foreign,
  mustFirstChangePassword,
  orFailure,
  performFor,
  redirectTo,
  voiceFor,
  type Params,
  type Routing,
} from './change'
import { isSameOrigin } from './origin'
import { signedIn, type SignedIn } from './session'
import { readUploadedFile } from './uploaded-file'

type ReceivingCommand<R, S extends Subject, P> = Command<z.ZodType, R, S, P>

/** A form with a file: beside it, the named fields go into the command. */
interface FileRouting<R> extends Routing<R> {
  fields?: readonly string[]
}

/**
 * The door for a file: the POST handler of a command that takes note of one. It checks what `change` checks, and before
 * it lets a byte in: where the request comes from, who sends it, and whether they may. The file is kept in the private
 * folder only if the command takes it.
 */
export function receive<R extends { upload: string }, S extends Subject, P>(
  command: ReceivingCommand<R, S, P>,
  routing: FileRouting<R>,
): (request: NextRequest, address: { params: Promise<Params> }) => Promise<Response> {
  return async (request, address) => {
    const voice = voiceFor(request)
    if (!isSameOrigin(request.headers)) return voice.say(403, foreign)
    return orFailure(request, [], async () => {
      const visitor = await signedIn()
      if (!visitor)
        return voice.say(
          401,
          'You have been signed out. Nothing was uploaded: sign in again, then upload the file once more.',
        )
      if (mustFirstChangePassword(visitor, command)) return redirectTo('/account/password')

      const params = await address.params
      const answering = {
        ...{ voice, visitor, typed: {}, sent: [], form: routing.form(params, {}) },
        then: (result: R) => routing.then(result, params),
      }
      // Without a file it can only be refused; what counts is why: the permission is judged before the input.
      const before = await performFor(visitor, command, params)
      if (!before.done && before.refusal !== 'invalid') return answer(before, answering)

      const upload = newId()
      const form = await readUploadedFile(request, upload)
      if (!form.read) return voice.say(form.status, form.sentence)
      const typed = Object.fromEntries(
        (routing.fields ?? []).map((name): [string, string] => [name, form.fields[name] ?? '']),
      )
      const outcome = await takeNote(visitor, command, { params, typed, upload, form })
      return answer(outcome, { ...answering, typed, sent: Object.entries(typed) })
    })
  }
}

interface Arrived {
  params: Params
  typed: Record<string, string>
  upload: string
  form: Extract<Awaited<ReturnType<typeof readUploadedFile>>, { read: true }>
}

async function takeNote<R extends { upload: string }, S extends Subject, P>(
  visitor: SignedIn,
  command: ReceivingCommand<R, S, P>,
  { params, typed, upload, form }: Arrived,
): Promise<Outcome<R>> {
  const { fields, fileName, fileSize, sha256 } = form
  let taken = false
  try {
    // A form that was sent without choosing a file carries an empty one without a name.
    if (!fileName && fileSize === 0) return refuse('invalid', [{ field: 'file', message: 'Choose a file' }])
    const input = { ...typed, ...params, upload, fileName, fileSize, sha256 }
    const outcome = await performFor(visitor, command, input, fields.save_id)
    // A form sent twice is answered with the first upload; the second one's file is not wanted.
    taken = outcome.done && outcome.result.upload === upload
    return outcome
  } finally {
    if (!taken) await removeUploadFile(upload)
  }
}
