/** Government Security Classifications policy: case-level material carries the sensitive marking, summaries do not. */
export type Marking = 'OFFICIAL' | 'OFFICIAL-SENSITIVE'

/** The marking of what shows, or does not show, single cases. */
export function markingFor(content: { showsCases: boolean }): Marking {
  return content.showsCases ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL'
}
