import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { audienceIn, type Audience } from '@/domain/audience'

/** For whom a file is asked: one that nobody knows gets none, and never the whole figures. */
export function audienceAsked(request: NextRequest): Audience {
  return audienceIn(request.nextUrl.searchParams.get('audience')) ?? notFound()
}
