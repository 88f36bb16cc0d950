import { receive } from '@/app/receive'
import { replaceTrainingRegister } from '@/commands/replace-training-register'

export const POST = receive(replaceTrainingRegister, {
  fields: ['asAt-day', 'asAt-month', 'asAt-year'],
  then: () => '/registers/training?done=replaced',
  form: () => '/registers/training',
})
