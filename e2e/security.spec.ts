import { expect, request, test } from '@playwright/test'
import { signedInClient, signIn } from './sign-in'

test('every answer carries the security headers, errors and static files included', async ({
  request: client,
}) => {
  for (const address of [
    '/sign-in',
    '/',
    '/no-such-page',
    '/favicon.svg',
    '/api/auth/csrf',
    '/audits/x/draw',
  ]) {
    const headers = (await client.get(address, { maxRedirects: 0 })).headers()
    expect(headers['strict-transport-security'], address).toContain('includeSubDomains')
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    expect(headers['x-frame-options'], address).toBe('DENY')
    expect(headers['x-powered-by'], address).toBeUndefined()
  }
})

test('a document has a policy with a fresh nonce and nothing unsafe', async ({ request: client }) => {
  const policies = []
  for (let i = 0; i < 2; i++)
    policies.push((await client.get('/sign-in')).headers()['content-security-policy'] ?? '')
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  }
  expect(policies[0]).not.toBe(policies[1])
})

test('nothing behind the sign-in may be kept by a cache', async ({ baseURL }) => {
  const client = await signedInClient(baseURL ?? '', 'lead')
  for (const address of ['/', '/audits', '/recommendations', '/account'])
    expect((await client.get(address)).headers()['cache-control'], address).toContain('no-store')
  await client.dispose()
})

test('a change that was not sent from our own page is refused before anything is read', async ({
  baseURL,
}) => {
  const client = await signedInClient(baseURL ?? '', 'lead')
  const post = (headers: Record<string, string>) =>
    client.post('/account/change-password', { data: {}, headers: { Accept: 'application/json', ...headers } })
  expect((await post({ Origin: 'https://evil.example' })).status()).toBe(403)
  expect((await post({ Origin: 'null' })).status()).toBe(403)
  expect((await post({ Origin: baseURL ?? '', 'Sec-Fetch-Site': 'cross-site' })).status()).toBe(403)
  expect((await post({ Origin: baseURL ?? '' })).status()).toBe(422)
  await client.dispose()
  const bare = await request.newContext({
    baseURL: baseURL ?? '',
    storageState: await client.storageState().catch(() => ({ cookies: [], origins: [] })),
  })
  expect((await bare.post('/sign-out')).status()).toBe(403)
  await bare.dispose()
})

test('a session is over at sign-out, also for somebody who copied the cookie', async ({
  page,
  baseURL,
  context,
}) => {
  await signIn(page, 'auditor')
  const copied = await context.storageState()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  const thief = await request.newContext({ baseURL: baseURL ?? '', storageState: copied })
  expect((await thief.get('/', { maxRedirects: 0 })).status()).toBe(307)
  await thief.dispose()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('the session cookie cannot be read by scripts and does not travel across sites', async ({
  page,
  context,
}) => {
  await signIn(page, 'auditor')
  const session = (await context.cookies()).find(({ name }) => name.endsWith('.session'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')
})

test('wrong passwords are refused in one sentence, whoever is meant, and too many close the door for a while', async ({
  page,
}) => {
  const attempt = async (email: string) => {
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    return page.getByRole('alert').filter({ hasText: 'There is a problem' }).innerText()
  }
  const known = await attempt('auditor-leeds@force.example')
  expect(known).toContain('The email address or the password is not right')
  expect(await attempt('nobody@force.example')).toBe(known)
  for (let guess = 0; guess < 10; guess++) await attempt('nobody-else@force.example')
  expect(await attempt('nobody-else@force.example')).toContain('Wait five minutes')
})

test('only paths of this site are followed after sign-in', async ({ page, baseURL }) => {
  await page.goto('/sign-in?back=https://evil.example/x')
  await page.getByLabel('Email address').fill('auditor@force.example')
  await page.getByLabel('Password').fill('correct horse battery staple')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  expect(new URL(page.url()).origin).toBe(baseURL)
})

test('the sign-out of the library, which would leave the session alive, is not served', async ({
  baseURL,
}) => {
  const client = await signedInClient(baseURL ?? '', 'auditor')
  expect((await client.post('/api/auth/signout', { form: {} })).status()).toBe(404)
  expect((await client.get('/', { maxRedirects: 0 })).status()).toBe(200)
  await client.dispose()
})

test('signing in again ends the session that the browser had', async ({ page, context, baseURL }) => {
  await signIn(page, 'auditor')
  const copied = await context.storageState()
  await signIn(page, 'auditor')
  const thief = await request.newContext({ baseURL: baseURL ?? '', storageState: copied })
  expect((await thief.get('/', { maxRedirects: 0 })).status()).toBe(307)
  await thief.dispose()
})

test('a sign-in that is longer than any address and password is not read', async ({ baseURL }) => {
  const client = await request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { Origin: baseURL ?? '' },
  })
  const answer = await client.post('/api/auth/callback/credentials', {
    form: { password: 'x'.repeat(100_000) },
  })
  expect(answer.status()).toBe(413)
  await client.dispose()
})
