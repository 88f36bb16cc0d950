import { change } from '@/app/change'
import { pasteTrainingRegister } from '@/commands/replace-training-register'

export const POST = change(pasteTrainingRegister, {
  then: () => '/registers/training?done=replaced',
  form: () => '/registers/training/pasted',
})
