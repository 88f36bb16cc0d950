import { workingDaysAfter } from './working-days'

/** What is decided of a factual challenge: the answer changes, or it stays. */
export const challengeDecisions = ['upheld', 'not upheld'] as const
export type ChallengeDecision = (typeof challengeDecisions)[number]

/** Working days that a district has to challenge what was issued to it, and the team to decide. */
export const challengeDays = 5

/** The last day on which an answer may be challenged that was issued on a day; the day of issue is not counted. */
export function lastDayToChallenge(issuedOn: string, bankHolidays: ReadonlySet<string>): string {
  return workingDaysAfter(issuedOn, challengeDays, bankHolidays)
}

/** The day by which a challenge that was raised on a day is to be decided. */
export function decisionDueBy(raisedOn: string, bankHolidays: ReadonlySet<string>): string {
  return workingDaysAfter(raisedOn, challengeDays, bankHolidays)
}
