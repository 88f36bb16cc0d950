import { z } from 'zod'

export const switchShortcutsInput = z.strictObject({
  shortcuts: z.enum(['on', 'off'], 'Choose whether shortcuts are on or off'),
})
