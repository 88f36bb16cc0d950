/**
 * What takes longer than a form should wait: to check a file, to import it, to hold it against the extract that is there,
 * and to choose which crimes can be drawn.
 */
export const jobKinds = ['check', 'import', 'compare', 'choose'] as const
export type JobKind = (typeof jobKinds)[number]

export type JobStatus = 'running' | 'done' | 'failed' | 'cancelled'

/** A job that has given no sign of life for so long has died with its process. */
const silentMs = 20_000

/** The status as it is shown: a job whose process died is running on paper alone. */
export function jobStatusAt(
  { status, beatAt }: { status: JobStatus; beatAt: string },
  now: string,
): JobStatus {
  return status === 'running' && Date.parse(now) - Date.parse(beatAt) > silentMs ? 'failed' : status
}

/**
 * The time that is left, in words, from how far the work is; null while that would be a guess.
 * @param share parts in a thousand
 */
export function timeLeft(
  { startedAt, share }: { startedAt: string; share: number },
  now: string,
): string | null {
  const spent = Date.parse(now) - Date.parse(startedAt)
  if (spent < 2_000 || share < 20) return null
  const seconds = Math.round(((spent / share) * (1_000 - share)) / 1_000)
  if (seconds < 10) return 'a few seconds left'
  if (seconds < 90) return `about ${Math.ceil(seconds / 10) * 10} seconds left`
  return `about ${Math.ceil(seconds / 60)} minutes left`
}
