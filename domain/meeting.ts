import { dayInWords } from './days'
import { meetingWords, type Meeting } from './recommendation-facts'

/** Where and when something is answered for. */
export interface MeetingPlan {
  kind: Meeting
  /** A Local Accountability Meeting is of one district; the others are of the force. */
  district: string | null
  heldOn: string
  /** '09:30'; '' where it is not known yet. */
  beginsAt: string
}

/** What does not fit together in a plan, as a sentence; null where it does. */
export function meetingFault({ kind, district }: Pick<MeetingPlan, 'kind' | 'district'>): string | null {
  if (kind === 'LAM' && district === null) return 'Choose the district: a LAM is of one district'
  if (kind !== 'LAM' && district !== null)
    return `Choose no district: a ${kind} is of the force. Only a LAM is of one district`
  return null
}

/** 'Local Accountability Meeting (LAM), Leeds'. */
export function meetingTitle(kind: Meeting, districtName: string | null): string {
  return districtName === null ? meetingWords[kind] : `${meetingWords[kind]}, ${districtName}`
}

/** '14 February 2022 at 09:30', or the day alone. */
export function meetingTime({ heldOn, beginsAt }: Pick<MeetingPlan, 'heldOn' | 'beginsAt'>): string {
  return beginsAt === '' ? dayInWords(heldOn) : `${dayInWords(heldOn)} at ${beginsAt}`
}
