import { change } from '@/app/change'
import { saveView } from '@/commands/save-view'

export const POST = change(saveView, {
  then: ({ parameters }) => `/recommendations?done=view-saved&${parameters}`,
  form: (_, { parameters }) => `/recommendations?${typeof parameters === 'string' ? parameters : ''}`,
})
