import type { Writer } from '../db/client'
import { findingIn, type Finding } from '../db/findings'
import type { Fault } from './command'

/** Findings that were chosen beside the first, as far as each district may read them: its own, and the force's. */
export async function chosenFindings(
  writer: Writer,
  auditId: string,
  ids: readonly string[],
  districts: readonly string[],
): Promise<{ readableIn: (district: string) => string[] } | { fault: Fault }> {
  const found: Finding[] = []
  for (const id of new Set(ids)) {
    const finding = await findingIn(writer, auditId, id)
    if (!finding) return { fault: { field: 'findings', message: 'Choose findings of this audit' } }
    if (finding.district !== null && !districts.includes(finding.district)) {
      const message = `One of the findings is about ${finding.district} alone, to which nothing is recommended here, and nobody else may read it. Leave it out`
      return { fault: { field: 'findings', message } }
    }
    found.push(finding)
  }
  return {
    readableIn: (district) =>
      found.filter((one) => one.district === null || one.district === district).map(({ id }) => id),
  }
}
