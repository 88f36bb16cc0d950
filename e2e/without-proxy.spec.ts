import { expect, test } from '@playwright/test'
import { demonstrationPassword } from '../demo/cast'

/*
 * The same app built without proxy.ts and told that it is reached over HTTPS. Bypassing a proxy must win nothing, and
 * the cookies must be bound to the host. Spoken to by hand: no browser would send such cookies over plain HTTP.
 */

const address = process.env.WITHOUT_PROXY ?? ''
const origin = 'https://dipsample.example'

function get(path: string, cookie = ''): Promise<Response> {
  return fetch(address + path, { redirect: 'manual', headers: { Cookie: cookie } })
}

function post(
  path: string,
  body: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: {
      Cookie: cookie,
      Origin: origin,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  })
}

const cookiesOf = (answer: Response) => answer.headers.getSetCookie()
const pairs = (cookies: string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')

async function signedIn(email: string): Promise<string> {
  const csrf = pairs(cookiesOf(await get('/api/auth/signin')))
  const csrfToken = decodeURIComponent(csrf.match(/csrf=([^;]+)/)?.[1] ?? '').split('|')[0] ?? ''
  const form = new URLSearchParams({ csrfToken, callbackUrl: '/', email, password: demonstrationPassword })
  const answer = await post('/api/auth/callback/credentials', form.toString(), csrf)
  const session = cookiesOf(answer).find((cookie) => cookie.includes('.session='))
  expect(session, await answer.text()).toMatch(
    /^__Host-dip-sample\.session=.*; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/i,
  )
  return pairs([session ?? ''])
}

test('without the proxy nobody gets in who is not signed in', async () => {
  expect((await get('/')).status).toBe(307)
  expect((await get('/administration/users')).status).toBe(307)
  const bypass = {
    'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
    'x-nonce': 'x',
  }
  expect((await fetch(`${address}/recommendations`, { redirect: 'manual', headers: bypass })).status).toBe(
    307,
  )
})

test('without the proxy the permission table still decides', async () => {
  const cookie = await signedIn('auditor@force.example')
  expect((await get('/', cookie)).status).toBe(200)
  expect((await get('/administration/users', cookie)).status).toBe(404)
  const json = { 'Content-Type': 'application/json', Accept: 'application/json' }
  expect((await post('/administration/users/create', '{}', cookie, json)).status).toBe(403)
})

test('without the proxy a foreign page can change nothing', async () => {
  const cookie = await signedIn('auditor@force.example')
  const foreign = await post('/account/change-password', 'a=b', cookie, { Origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  const own = await post('/account/change-password', '{}', cookie, {
    'Content-Type': 'application/json',
    Accept: 'application/json',
  })
  expect(own.status).toBe(422)
})

test('every cookie is bound to the host', async () => {
  const cookies = cookiesOf(await get('/api/auth/signin'))
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-/)
})
