import { change } from '@/app/change'
import { removeView } from '@/commands/remove-view'

export const POST = change(removeView, {
  then: () => '/recommendations?done=view-removed',
  form: () => '/recommendations',
})
