import { change } from '@/app/change'
import { switchShortcuts } from '@/commands/switch-shortcuts'

export const POST = change(switchShortcuts, {
  then: () => '/account?done=shortcuts',
  form: () => '/account',
})
