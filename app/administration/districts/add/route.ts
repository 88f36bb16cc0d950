import { change } from '@/app/change'
import { addDistrict } from '@/commands/add-district'

export const POST = change(addDistrict, {
  then: () => '/administration/districts?done=added',
  form: () => '/administration/districts/new',
})
