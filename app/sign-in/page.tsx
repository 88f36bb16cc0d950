import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Page } from '@/components/page'
import { TextInput } from '@/components/text-input'
import { isDemonstration } from '@/db/installation'
import { database } from '@/db/open'
import { parameter, type SearchParams } from '../form-state'
import { cookieName } from '../sign-in-options'

const refusals: Record<string, string> = {
  wrong: 'The email address or the password is not right. Check both and try again.',
  'too many': 'There were too many attempts. Wait five minutes, then try again.',
}

/** The page works without scripts: next-auth's own token against forged forms is in a cookie that it sets on the way. */
export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const csrf = (await cookies()).get(cookieName('csrf'))?.value.split('|')[0]
  const back = safePath(await parameter(searchParams, 'back'))
  const asked = await parameter(searchParams, 'callbackUrl')
  if (!csrf && !asked) redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(back)}` as Route)
  const error = await parameter(searchParams, 'error')
  const sentence = error && (refusals[error] ?? 'You could not be signed in. Try again.')
  const signedOut = (await parameter(searchParams, 'done')) === 'signed-out'
  return (
    <Page
      title="Sign in"
      marking="OFFICIAL"
      demonstration={await isDemonstration((await database()).reader)}
      errors={sentence ? [{ field: 'email', message: sentence }] : csrf ? [] : [{ field: 'email', message: 'Your browser refuses cookies. Allow them for this site, then load the page again.' }]}
      success={signedOut ? 'You are signed out.' : undefined}
    >
      <Form action="/api/auth/callback/credentials" hidden={{ csrfToken: csrf, callbackUrl: safePath(asked ?? back) }}>
        <TextInput name="email" label="Email address" type="email" autoComplete="username" spellCheck={false} width={30} />
        <TextInput name="password" label="Password" type="password" autoComplete="current-password" width={30} />
        <Button>Sign in</Button>
      </Form>
    </Page>
  )
}

/** Only paths of this site are followed after sign-in. */
function safePath(wanted: string | undefined): string {
  if (!wanted) return '/'
  const path = wanted.replace(/^https?:\/\/[^/]+/, '')
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
