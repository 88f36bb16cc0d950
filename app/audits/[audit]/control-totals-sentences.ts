import { districtsIn } from '@/db/audits'
import type { Reader } from '@/db/client'
import { totalsForReport } from '@/db/control-totals'
import { totalsOnReport } from '@/domain/control-totals'

/** What the pages and files of an audit say of the totals that its extract was held against; none where nobody stated any. */
export async function controlTotalsSentences(reader: Reader, audit: string): Promise<string[]> {
  const totals = await totalsForReport(reader, audit)
  const districts = await districtsIn(reader, audit)
  return totalsOnReport(totals, (code) => districts.find((one) => one.code === code)?.name ?? code)
}

/** The same for the sheet of notes of a workbook. */
export async function controlTotalsNotes(
  reader: Reader,
  audit: string,
): Promise<{ term: string; meaning: string }[]> {
  const sentences = await controlTotalsSentences(reader, audit)
  return sentences.map((meaning) => ({ term: 'Control totals', meaning }))
}
