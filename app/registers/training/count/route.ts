import { change } from '@/app/change'
import { chooseCountingCourses } from '@/commands/choose-counting-courses'

export const POST = change(chooseCountingCourses, {
  then: () => '/registers/training?done=counting',
  form: () => '/registers/training',
})
