import type { Fault } from '@/commands/command'
import type { CurrentAnswer, SavedAnswer } from '@/commands/save-answer'
import { asFields, type AnswerFields, type StandingAnswer } from './answer-fields'
import type { Reply, Sent } from './autosave'

/** Longer than any save takes; a line that is dead for so long is tried again. */
const patienceMs = 15_000

/** Answers that say something about this save; everything else may be a proxy on the way. */
const final = [400, 403, 404, 409, 413, 415, 422]

/** Sends one save to its stable address, and tells what became of it. */
export async function sendAnswer(
  caseId: string,
  criterion: string,
  { values, revision, saveId }: Sent<AnswerFields>,
): Promise<Reply<StandingAnswer>> {
  try {
    const response = await fetch(`/cases/${caseId}/answer`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...values, criterion, revision, save_id: saveId }),
      // Goes on when the tab is closed in this moment.
      keepalive: true,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.status === 401 || response.type === 'opaqueredirect') return { kind: 'signed out' }
    if (!response.ok && !final.includes(response.status)) return { kind: 'unreachable' }
    return replyIn((await response.json()) as Body)
  } catch {
    return { kind: 'unreachable' }
  }
}

/** What the address answers with; a proxy's own page is told from it by `done`. */
type Body =
  | { done: true; result: SavedAnswer }
  | { done: false; errors: Fault[]; current?: CurrentAnswer }
  | { done?: undefined }

function replyIn(body: Body): Reply<StandingAnswer> {
  if (body.done === undefined) return { kind: 'unreachable' }
  if (body.done) return { kind: 'saved', ...body.result }
  const { errors, current } = body
  if (!current) return { kind: 'refused', errors }
  const { revision, savedAt, savedBy } = current
  return {
    kind: 'conflict',
    current: { ...asFields(current, current.subCodes), revision, savedAt, savedBy },
    sentence: errors[0]?.message ?? 'Somebody else changed this answer.',
  }
}
