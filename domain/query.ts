/** What an entry of a query is: the first asks, any number reply, the last one settles it. */
export const queryEntryKinds = ['question', 'reply', 'resolution'] as const
export type QueryEntryKind = (typeof queryEntryKinds)[number]

export const queryEntryWords: Record<QueryEntryKind, string> = {
  question: 'Question',
  reply: 'Reply',
  resolution: 'Resolved',
}
