/** What becomes of the rows of a reference that stands on several, decided once for a file. */
export const repeatPolicies = ['refuse', 'identical', 'first', 'latest', 'none'] as const
export type RepeatPolicy = (typeof repeatPolicies)[number]

/** What a policy comes to for one reference, once all its rows are known. */
export interface RepeatDecision {
  /** The row that counts; null where none does. */
  kept: number | null
  /** Whether its rows say the same. */
  same: boolean
}

/** Policies for which every row of a reference must be known before the first is judged. */
export const looksAhead = (policy: RepeatPolicy): policy is 'latest' | 'none' =>
  policy === 'latest' || policy === 'none'

/** For the trail and the facts of an extract; null where repeated references were refused. */
export const repeatsInWords: Record<RepeatPolicy, string | null> = {
  refuse: null,
  identical: 'rows that repeat one exactly were left out',
  first: 'the first row of each reference was kept',
  latest: 'the last row of each reference was kept',
  none: 'references whose rows differ were left out, rows that say the same counted once',
}
