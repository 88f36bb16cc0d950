import { z } from 'zod'
import { asFields, type AnswerFields, type StandingAnswer } from './answer-fields'
import type { Reply, Sent } from './autosave'

const nullableText = z.string().nullable()
const fault = z.object({ field: z.string(), message: z.string() })

const saved = z.object({
  done: z.literal(true),
  result: z.object({ revision: z.number(), savedAt: z.string() }),
})
const refused = z.object({
  done: z.literal(false),
  errors: z.array(fault).min(1),
  current: z
    .object({
      answer: nullableText,
      reasonCode: nullableText,
      reason: z.string(),
      evidence: z.string(),
      note: z.string(),
      revision: z.number(),
      savedAt: z.string(),
      savedBy: z.string(),
    })
    .optional(),
})

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
    return replyIn(await response.json())
  } catch {
    return { kind: 'unreachable' }
  }
}

function replyIn(body: unknown): Reply<StandingAnswer> {
  const good = saved.safeParse(body)
  if (good.success) return { kind: 'saved', ...good.data.result }
  const bad = refused.safeParse(body)
  if (!bad.success) return { kind: 'unreachable' }
  const { errors, current } = bad.data
  if (!current) return { kind: 'refused', errors }
  const { revision, savedAt, savedBy } = current
  return {
    kind: 'conflict',
    current: { ...asFields(current), revision, savedAt, savedBy },
    sentence: errors[0]?.message ?? 'Somebody else changed this answer.',
  }
}
