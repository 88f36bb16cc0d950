import type { Writer } from '../db/client'
import { waitingExtension, type ExtensionRequest } from '../db/extension-requests'
import { refuse, type Refused } from './command'

/** The request that waits, where it is the one that was shown; else the refusal. */
export async function requestedExtension(
  writer: Writer,
  recommendationId: string,
  requestId: string,
): Promise<{ found: ExtensionRequest } | { refused: Refused }> {
  const waiting = await waitingExtension(writer, recommendationId)
  if (!waiting)
    return { refused: refuse('not now', 'No extension of this recommendation waits to be decided.') }
  if (waiting.id !== requestId)
    return { refused: refuse('not now', 'Another extension is asked for by now. Read it, then decide.') }
  return { found: waiting }
}
