import { change } from '@/app/change'
import { voidDraw } from '@/commands/void-draw'

// Whoever decides need not work on the audit, so what comes next is their own work, not a page of the audit.
export const POST = change(voidDraw, {
  then: () => '/?done=voided',
  form: ({ audit }) => `/audits/${audit}/void-request`,
})
