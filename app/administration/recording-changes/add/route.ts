import { change } from '@/app/change'
import { addRecordingChange } from '@/commands/add-recording-change'

export const POST = change(addRecordingChange, {
  then: () => '/administration/recording-changes?done=added',
  form: () => '/administration/recording-changes',
})
