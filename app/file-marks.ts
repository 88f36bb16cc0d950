/** What every file of the demonstration says. */
export const fictional = 'Fictional data. No person, crime or score in this file is real.'

/** The first line of a table that leaves the house: its marking, and, in the demonstration, that nothing is real. */
export function markedLine(marking: string, demonstration: boolean): string {
  return demonstration ? `${marking}. ${fictional}` : marking
}

export const spreadsheetTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
