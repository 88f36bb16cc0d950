import { change } from '@/app/change'
import { removeRecordingChange } from '@/commands/remove-recording-change'

export const POST = change(removeRecordingChange, {
  then: () => '/administration/recording-changes?done=removed',
  form: () => '/administration/recording-changes',
})
