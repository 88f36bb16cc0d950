import { change } from '@/app/change'
import { renameMappingProfile } from '@/commands/rename-mapping-profile'

export const POST = change(renameMappingProfile, {
  then: ({ profile }) => `/mapping-profiles/${profile}?done=renamed`,
  form: ({ profile }) => `/mapping-profiles/${profile}`,
})
