/** The one address that this installation answers to, without a slash at its end. */
export function origin(): string {
  const configured = process.env.ORIGIN
  if (!configured)
    throw new Error(
      'ORIGIN is not set: the address people type, for example https://dipsample.force.police.uk',
    )
  return new URL(configured).origin
}

export const isHttps = () => origin().startsWith('https:')

/**
 * Whether a request that changes something comes from our own pages. Browsers send Origin with every POST and say in
 * Sec-Fetch-Site where it started; a request with neither is not from a browser we serve. OWASP ASVS 5.0, 3.5.1.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === origin() && (site === null || site === 'same-origin')
}

/** A path of this site out of what an address carries, '/' for everything else: nobody is sent elsewhere. */
export function safePath(wanted: string | undefined): string {
  if (!wanted) return '/'
  const path = wanted.startsWith(`${origin()}/`) ? wanted.slice(origin().length) : wanted
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
