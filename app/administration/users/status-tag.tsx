import { Tag } from '@/components/tag'
import type { UserStatus } from './filter'

export function UserStatusTag({ status }: { readonly status: UserStatus }) {
  if (status === 'disabled') return <Tag colour="grey">Disabled</Tag>
  if (status === 'one-time password') return <Tag colour="yellow">One-time password</Tag>
  return <Tag colour="green">Active</Tag>
}
