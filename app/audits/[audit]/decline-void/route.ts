import { change } from '@/app/change'
import { declineVoid } from '@/commands/decline-void'

// As with voiding: what comes next is their own work, not a page of the audit.
export const POST = change(declineVoid, {
  then: () => '/?done=stands',
  form: ({ audit }) => `/audits/${audit}/void-request`,
})
