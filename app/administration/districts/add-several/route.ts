import { change } from '@/app/change'
import { addDistricts } from '@/commands/add-districts'

export const POST = change(addDistricts, {
  then: () => '/administration/districts?done=several',
  form: () => '/administration/districts/several',
})
