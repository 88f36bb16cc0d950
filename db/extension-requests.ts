import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { extensionRequests } from './schema'

export type ExtensionRequest = typeof extensionRequests.$inferSelect

/** What was asked for of a recommendation, oldest first. */
export async function extensionRequestsOf(
  reader: Reader,
  recommendationId: string,
): Promise<ExtensionRequest[]> {
  return reader
    .select()
    .from(extensionRequests)
    .where(eq(extensionRequests.recommendationId, recommendationId))
    .orderBy(asc(extensionRequests.askedAt))
}

/** The request that nobody has decided yet. */
export async function waitingExtension(
  reader: Reader,
  recommendationId: string,
): Promise<ExtensionRequest | undefined> {
  const [request] = await reader
    .select()
    .from(extensionRequests)
    .where(and(eq(extensionRequests.recommendationId, recommendationId), eq(extensionRequests.waiting, true)))
  return request
}

export async function insertExtensionRequest(writer: Writer, request: ExtensionRequest): Promise<void> {
  await writer.insert(extensionRequests).values(request)
}

export async function decideExtension(
  writer: Writer,
  id: string,
  decided: {
    decision: NonNullable<ExtensionRequest['decision']>
    decisionReason: string
    decidedBy: string
    decidedAt: string
  },
): Promise<void> {
  await writer
    .update(extensionRequests)
    .set({ ...decided, waiting: null })
    .where(eq(extensionRequests.id, id))
}

/** Nobody has to decide any more what is asked of a recommendation that goes elsewhere. */
export async function dropWaitingExtension(
  writer: Writer,
  recommendationId: string,
  { by, at, because }: { by: string; at: string; because: string },
): Promise<void> {
  const request = await waitingExtension(writer, recommendationId)
  if (!request) return
  await decideExtension(writer, request.id, {
    decision: 'withdrawn',
    decisionReason: because,
    decidedBy: by,
    decidedAt: at,
  })
}
