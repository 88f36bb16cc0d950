import { type NextRequest, NextResponse } from 'next/server'

/**
 * Headers for documents: the content security policy with its nonce, and the path that was asked for, so that sign-in
 * can return to it. It decides nothing about access: that is the business of the two doors, which hold without it.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-requested-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/**
 * Documents only: not what a script asks for as JSON, since a proxy in the way copies the body, and not uploads, whose
 * body it would cut at 10 MB; a cut extract still parses.
 */
export const config = {
  matcher: [
    {
      source: '/((?!_next/|assets/|api/|.*\\.(?:css|svg|png|ico|woff2)$).*)',
      missing: [
        { type: 'header', key: 'content-type', value: 'multipart/form-data.*' },
        { type: 'header', key: 'accept', value: 'application/json.*' },
      ],
    },
  ],
}
