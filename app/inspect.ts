import type { NextRequest } from 'next/server'
import type { Permission } from '@/domain/permissions'
import { foreign, orFailure, voiceFor, type Voice } from './change'
import { isSameOrigin } from './origin'
import { consult, signedIn } from './session'

/**
 * The door for what is sent to be looked at and changes nothing: makes the POST handler of a question whose answer is
 * the page itself. Checks where the request comes from, who sends it, and whether they may.
 */
export function inspect(
  permission: Permission,
  answer: (request: NextRequest, voice: Voice) => Promise<Response>,
): (request: NextRequest) => Promise<Response> {
  return async (request) => {
    const voice = voiceFor(request)
    if (!isSameOrigin(request.headers)) return voice.say(403, foreign)
    if (!(await signedIn()))
      return voice.say(401, 'You have been signed out. Sign in again, then send the files once more.')
    await consult(permission)
    return orFailure(request, [], () => answer(request, voice))
  }
}
