import { change } from '@/app/change'
import { takeBackMappingProfile } from '@/commands/take-back-mapping-profile'

export const POST = change(takeBackMappingProfile, {
  then: ({ profile }) => `/mapping-profiles/${profile}?done=back`,
  form: ({ profile }) => `/mapping-profiles/${profile}`,
})
