import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { extensionRequestsOf, type ExtensionRequest } from './extension-requests'
import { actions, districtResponses, dueDateChanges, progressUpdates } from './schema'

export type DistrictResponse = typeof districtResponses.$inferSelect
export type Action = typeof actions.$inferSelect
export type ProgressUpdate = typeof progressUpdates.$inferSelect
export type DueDateChange = typeof dueDateChanges.$inferSelect

/** Everything that happened to a recommendation since it was issued; each list oldest first. */
export interface History {
  responses: DistrictResponse[]
  actions: Action[]
  updates: ProgressUpdate[]
  dueDateChanges: DueDateChange[]
  requests: ExtensionRequest[]
}

/** Of a recommendation that the caller has found through the person. */
export async function historyOf(reader: Reader, recommendationId: string): Promise<History> {
  return {
    responses: await reader
      .select()
      .from(districtResponses)
      .where(eq(districtResponses.recommendationId, recommendationId))
      .orderBy(asc(districtResponses.respondedAt)),
    actions: await reader
      .select()
      .from(actions)
      .where(eq(actions.recommendationId, recommendationId))
      .orderBy(asc(actions.addedAt)),
    updates: await reader
      .select()
      .from(progressUpdates)
      .where(eq(progressUpdates.recommendationId, recommendationId))
      .orderBy(asc(progressUpdates.at)),
    dueDateChanges: await dueDateChangesOf(reader, recommendationId),
    requests: await extensionRequestsOf(reader, recommendationId),
  }
}

/** Every change of a recommendation's due date, oldest first. */
export async function dueDateChangesOf(reader: Reader, recommendationId: string): Promise<DueDateChange[]> {
  return reader
    .select()
    .from(dueDateChanges)
    .where(eq(dueDateChanges.recommendationId, recommendationId))
    .orderBy(asc(dueDateChanges.changedAt))
}

/** An action of this recommendation; one of another recommendation is not there. */
export async function actionOf(
  reader: Reader,
  recommendationId: string,
  actionId: string,
): Promise<Action | undefined> {
  const [action] = await reader
    .select()
    .from(actions)
    .where(and(eq(actions.id, actionId), eq(actions.recommendationId, recommendationId)))
  return action
}

export async function insertResponse(
  writer: Writer,
  response: typeof districtResponses.$inferInsert,
): Promise<void> {
  await writer.insert(districtResponses).values(response)
}

export async function insertAction(writer: Writer, action: Action): Promise<void> {
  await writer.insert(actions).values(action)
}

export async function markActionDone(writer: Writer, actionId: string, now: string): Promise<void> {
  await writer.update(actions).set({ doneAt: now }).where(eq(actions.id, actionId))
}

export async function insertUpdate(
  writer: Writer,
  update: typeof progressUpdates.$inferInsert,
): Promise<void> {
  await writer.insert(progressUpdates).values(update)
}

export async function insertDueDateChange(
  writer: Writer,
  change: typeof dueDateChanges.$inferInsert,
): Promise<void> {
  await writer.insert(dueDateChanges).values(change)
}
