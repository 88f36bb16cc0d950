import NextAuth from 'next-auth'
import { isSameOrigin } from '@/app/origin'
import { signInOptions } from '@/app/sign-in-options'

interface Address {
  params: Promise<{ nextauth: string[] }>
}

async function answer(request: Request, { params }: Address): Promise<Response> {
  const handler = NextAuth(signInOptions()) as (request: Request, context: unknown) => Promise<Response>
  return handler(request, { params: await params })
}

export const GET = answer

export async function POST(request: Request, address: Address): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return new Response('This form was not sent from Dip Sample.', { status: 403 })
  return answer(request, address)
}
