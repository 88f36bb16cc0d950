import { change } from '@/app/change'
import { changeOffenceCode } from '@/commands/change-offence-code'

export const POST = change(changeOffenceCode, {
  then: () => '/administration/offence-codes?done=changed',
  form: ({ offence }) => `/administration/offence-codes/${offence}`,
})
