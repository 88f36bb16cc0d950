import { z } from 'zod'
import { passwordLimits } from '../domain/password-rules'

/** Far above the limit of the rules, so that it is the rules that speak. */
const most = passwordLimits.most * 4

const secretText = (missing: string) =>
  z.string(missing).min(1, missing).max(most, 'This is too long for a password')

/** Passwords are taken exactly as typed: spaces at either end count. */
export const changePasswordInput = z.strictObject({
  currentPassword: secretText('Enter your current password'),
  newPassword: secretText('Enter a new password'),
  repeatedPassword: z.string('Enter the new password again').max(most, 'This is too long for a password'),
})
