import { change } from '@/app/change'
import { signOutEverywhere } from '@/commands/sign-out-everywhere'

export const POST = change(signOutEverywhere, {
  then: () => '/sign-in?done=signed-out-everywhere',
  form: () => '/account',
})
