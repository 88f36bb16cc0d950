import { and, eq } from 'drizzle-orm'
import { toolNote, toolQuestion } from '../domain/risk-tools'
import type { Reader } from './client'
import type { Criterion } from './criteria'
import { allRiskTools } from './risk-tools'
import { crimes, sampleCases } from './schema'

/** What there is to say of a tool that was not in use when a case's crime was recorded, by the code of the tool. */
export type ToolNotes = ReadonlyMap<string, string>

/** Of every tool that the criteria offer and that was not in use then; empty where no day or no tool is entered. */
export async function toolNotesFor(
  reader: Reader,
  { id, district }: { id: string; district: string },
  criteria: readonly Criterion[],
): Promise<ToolNotes> {
  const asking = criteria.find(({ key }) => key === toolQuestion.criterion)
  const offered = asking?.subCodes?.find(({ key }) => key === toolQuestion.subCode)?.options ?? []
  const day = offered.length > 0 ? await recordedDay(reader, id) : null
  if (!day) return new Map()
  const tools = await allRiskTools(reader)
  return new Map(
    offered.flatMap((option): [string, string][] => {
      const note = toolNote(option, tools, { district, day })
      return note === null ? [] : [[option.code, note]]
    }),
  )
}

async function recordedDay(reader: Reader, caseId: string): Promise<string | null> {
  const [crime] = await reader
    .select({ recordedOn: crimes.recordedOn })
    .from(sampleCases)
    .innerJoin(
      crimes,
      and(eq(crimes.extractNumber, sampleCases.extractNumber), eq(crimes.row, sampleCases.crimeRow)),
    )
    .where(eq(sampleCases.id, caseId))
  return crime?.recordedOn ?? null
}
