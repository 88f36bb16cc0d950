import { change } from '@/app/change'
import { changeDistrict } from '@/commands/change-district'

export const POST = change(changeDistrict, {
  then: () => '/administration/districts?done=changed',
  form: ({ district }) => `/administration/districts/${district}`,
})
