import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { isSameOrigin } from '@/app/origin'
import { textWithin } from '@/app/request-body'
import { signInOptions } from '@/app/sign-in-options'

interface Address {
  params: Promise<{ nextauth: string[] }>
}

/** An address and a password, with room to spare. */
const mostBytes = 16 * 1024

/**
 * next-auth's own addresses, for signing in. Its sign-out is not served: it would clear a cookie and leave the session
 * alive for a copy of it; ours (app/sign-out) ends the session itself.
 */
async function answer(request: Request, { params }: Address): Promise<Response> {
  const { nextauth } = await params
  if (nextauth[0] === 'signout') return new Response('There is nothing here.', { status: 404 })
  const handler = NextAuth(signInOptions()) as (request: Request, context: unknown) => Promise<Response>
  return handler(request, { params: { nextauth } })
}

export const GET = answer

export async function POST(request: Request, address: Address): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return new Response('This form was not sent from Dip Sample.', { status: 403 })
  const body = await textWithin(request, mostBytes)
  if (body === undefined) return new Response('This is longer than a sign-in can be.', { status: 413 })
  const { url, method, headers } = request
  return answer(new NextRequest(url, { method, headers, body }), address)
}
