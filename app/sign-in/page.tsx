import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Mono } from '@/components/mono'
import { Details, Inset } from '@/components/notices'
import { Page } from '@/components/page'
import { TextInput } from '@/components/text-input'
import { isDemonstration } from '@/db/installation'
import { database } from '@/db/open'
import { isFresh } from '@/db/users'
import { oneTimeHours } from '@/domain/one-time-password'
import { guessLimits } from '@/domain/session-limits'
import { parameter, type SearchParams } from '../form-state'
import { safePath } from '../origin'
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
  const done = await parameter(searchParams, 'done')
  const { reader } = await database()
  const fresh = await isFresh(reader)
  return (
    <Page
      title="Sign in"
      marking="OFFICIAL"
      demonstration={await isDemonstration(reader)}
      errors={
        sentence
          ? [{ field: 'email', message: sentence }]
          : csrf
            ? []
            : [
                {
                  field: 'email',
                  message:
                    'Your browser refuses cookies. Allow them for this site, then load the page again.',
                },
              ]
      }
      success={done && goodbyes[done]}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {fresh && (
            <Inset>
              Nobody has an account yet. Make the first administrator on the server itself:{' '}
              <Mono>npm run admin -- create-user</Mono>
            </Inset>
          )}
          <Form
            action="/api/auth/callback/credentials"
            hidden={{ csrfToken: csrf, callbackUrl: safePath(asked ?? back) }}
          >
            <TextInput
              name="email"
              label="Email address"
              type="email"
              autoComplete="username"
              width={30}
              error={sentence}
            />
            <TextInput
              name="password"
              label="Password"
              type="password"
              autoComplete="current-password"
              width={30}
            />
            <Button>Sign in</Button>
          </Form>
          <Details summary="I cannot sign in">
            <p className="govuk-body">
              An administrator can give you a one-time password. It works for {oneTimeHours} hours, and you
              choose your own as soon as you are in. After {guessLimits.perAccount} wrong passwords, wait{' '}
              {guessMinutes} minutes.
            </p>
          </Details>
        </div>
      </div>
    </Page>
  )
}

const goodbyes: Record<string, string> = {
  'signed-out': 'You are signed out.',
  'signed-out-everywhere': 'You are signed out, here and wherever else you were signed in.',
}

const guessMinutes = guessLimits.windowMs / 60_000
