import { expect, request, type APIRequestContext, type Page } from '@playwright/test'
import { demonstrationPassword } from '../demo/cast'
import { emailOf } from '../demo/world'

/** Signs in on the page as somebody of the fictional world, with the keyboard, and ends where that leads. */
export async function signIn(page: Page, key: string, password = demonstrationPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').focus()
  await page.keyboard.type(emailOf({ key }))
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in')
}

/** A client without a browser, signed in over HTTP as a form would. */
export async function signedInClient(baseURL: string, key: string): Promise<APIRequestContext> {
  const client = await request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } })
  const form = await (await client.get('/sign-in')).text()
  const csrfToken = form.match(/name="csrfToken"[^>]*value="([^"]+)"/)?.[1]
  if (!csrfToken) throw new Error('The sign-in page carries no token.')
  const answer = await client.post('/api/auth/callback/credentials', {
    form: { csrfToken, callbackUrl: '/', email: emailOf({ key }), password: demonstrationPassword },
    maxRedirects: 0,
  })
  expect(answer.status(), `${key} could not sign in`).toBe(302)
  expect(answer.headers()['location'], `${key} could not sign in`).not.toContain('error')
  return client
}
