import { previewTable, readTable } from '@/documents/table-read'
import { ExtractIntake } from '@/domain/extract-intake'
import { guessFields, headerProblems } from '@/domain/field-guess'

const districts = [
  { code: 'LD', name: 'Leeds' },
  { code: 'BD', name: 'Bradford' },
  { code: 'WD', name: 'Wakefield' },
  { code: 'CD', name: 'Calderdale' },
  { code: 'KD', name: 'Kirklees' },
]

/** What became of a changed file. */
export type MutantOutcome = 'refused' | 'problems' | 'read'

/**
 * Reads a changed file as an upload is read and checked, without a store.
 * @throws where anything but a refusal in a sentence or an account of every row comes of it
 */
export async function readMutant(path: string): Promise<MutantOutcome> {
  const previewed = await previewTable(path)
  if ('problem' in previewed) return sentence(previewed.problem.message)
  const { header, firstRows, format } = previewed.preview
  if (headerProblems(header, firstRows).length > 0) return 'refused'
  const { mapping } = guessFields(header, firstRows)
  const intake = new ExtractIntake(
    { header, mapping, districts, today: '2021-11-08' },
    {
      period: { from: '2020-10-01', to: '2021-09-30' },
      districts: districts.map(({ code }) => code),
      strata: 'apart',
      dated: mapping.recordedOn !== undefined,
    },
  )
  for await (const batch of readTable(path, format)) {
    if ('problem' in batch) {
      sentence(batch.problem.message)
      intake.breakOff(batch.problem)
      break
    }
    for (const { row, cells } of batch.rows) intake.take(row, cells)
  }
  const { rowsRead, accepted, excluded, quarantined, problems } = intake.report()
  const left = excluded.reduce((total, { rows }) => total + rows, 0)
  if (rowsRead !== accepted + left + quarantined) throw new Error('A row is not accounted for.')
  problems.forEach(({ message }) => sentence(message))
  return problems.length > 0 ? 'problems' : 'read'
}

/** Whatever is wrong is said in a sentence that a person can act on. */
function sentence(message: string): MutantOutcome {
  if (
    !/^[A-Z‘].*\.$/s.test(message) ||
    /undefined|\[object|NaN|Error:/.test(message.replace(/‘[^’]*’/gs, ''))
  )
    throw new Error(`No sentence for a person: ${message}`)
  return 'refused'
}
