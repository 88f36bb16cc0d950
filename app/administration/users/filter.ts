import type { UserAccount } from '@/db/users'

export const statuses = ['active', 'one-time password', 'disabled'] as const
export type UserStatus = (typeof statuses)[number]

/** What a user's account is good for: a one-time password opens only the page that changes it. */
export function statusOf({ disabledAt, oneTimeUntil }: UserAccount): UserStatus {
  if (disabledAt) return 'disabled'
  return oneTimeUntil ? 'one-time password' : 'active'
}

export interface UserFilter {
  /** Part of a name or of an address, in any case. */
  text?: string | undefined
  role?: string | undefined
  /** A district that is led or worked in. */
  district?: string | undefined
  status?: string | undefined
}

/** The accounts that fit everything that was asked for. */
export function matching(
  accounts: readonly UserAccount[],
  { text = '', role, district, status }: UserFilter,
): UserAccount[] {
  const sought = text.trim().toLowerCase()
  return accounts.filter(
    (account) =>
      `${account.name}\n${account.email}`.toLowerCase().includes(sought) &&
      (!role || account.roles.some((held) => held.role === role)) &&
      (!district ||
        account.homeDistrict === district ||
        account.roles.some((held) => held.district === district)) &&
      (!status || statusOf(account) === status),
  )
}
