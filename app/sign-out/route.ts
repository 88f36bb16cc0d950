import { cookies } from 'next/headers'
import { redirectTo } from '@/app/change'
import { isSameOrigin } from '@/app/origin'
import { signedIn, thisRequest } from '@/app/session'
import { cookieName } from '@/app/sign-in-options'
import { signOut } from '@/commands/sign-out'
import { database } from '@/db/open'

/** Ends the session in the store, so that a copied cookie is worth nothing, and clears what the browser holds. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return new Response('This form was not sent from Dip Sample.', { status: 403 })
  const visitor = await signedIn()
  if (visitor) await signOut(await database(), visitor.person, visitor.session.tokenHash, thisRequest())
  ;(await cookies()).delete(cookieName('session'))
  const response = redirectTo('/sign-in?done=signed-out')
  response.headers.set('Clear-Site-Data', '"cache", "storage"')
  return response
}
