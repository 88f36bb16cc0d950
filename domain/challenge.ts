/** What is decided of a factual challenge: the answer changes, or it stays. */
export const challengeDecisions = ['upheld', 'not upheld'] as const
export type ChallengeDecision = (typeof challengeDecisions)[number]
