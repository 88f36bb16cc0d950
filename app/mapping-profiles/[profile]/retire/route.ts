import { change } from '@/app/change'
import { retireMappingProfile } from '@/commands/retire-mapping-profile'

export const POST = change(retireMappingProfile, {
  then: ({ profile }) => `/mapping-profiles/${profile}?done=retired`,
  form: ({ profile }) => `/mapping-profiles/${profile}`,
})
