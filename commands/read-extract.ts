import type { AuditSubject } from '../db/audits'
import type { Reader } from '../db/client'
import { allDistricts } from '../db/districts'
import { uploadFile } from '../db/upload-files'
import type { Upload } from '../db/uploads'
import { readTable, type CsvFormat } from '../documents/table-read'
import { dayOf } from '../domain/days'
import { ExtractIntake, type CheckReport, type IntakeCrime } from '../domain/extract-intake'
import type { Mapping } from '../domain/extract-fields'
import { droppedColumns } from '../domain/field-guess'

/** A file on its way into an audit: its crimes batch by batch, and what was found once they are all read. */
export interface ExtractReading {
  intake: ExtractIntake
  batches: AsyncGenerator<IntakeCrime[]>
  report: () => CheckReport
}

/** Reads an uploaded file for an audit, the same way for the check and for the import. Other work gets its turn. */
export async function readExtract(
  reader: Reader,
  { upload, mapping, subject, now }: { upload: Upload; mapping: Mapping; subject: AuditSubject; now: string },
): Promise<ExtractReading> {
  const { header, reading } = upload
  const { periodFrom, periodTo, strata } = subject.audit
  const intake = new ExtractIntake(
    { header, mapping, districts: await allDistricts(reader), today: dayOf(now) },
    {
      period: { from: periodFrom, to: periodTo },
      districts: subject.districts,
      strata,
      dated: mapping.recordedOn !== undefined,
    },
  )
  return {
    intake,
    batches: crimesIn(upload, intake),
    report: () => ({
      ...intake.report(),
      droppedColumns: droppedColumns(header, mapping),
      refusedColumns: reading.refused.map(({ name, because }) => ({ column: name, because })),
    }),
  }
}

async function* crimesIn(upload: Upload, intake: ExtractIntake): AsyncGenerator<IntakeCrime[]> {
  for await (const batch of readTable(uploadFile(upload.id), formatOf(upload))) {
    if ('problem' in batch) {
      intake.breakOff(batch.problem)
      return
    }
    const crimes: IntakeCrime[] = []
    for (const { row, cells } of batch.rows) {
      const crime = intake.take(row, cells)
      if (crime) crimes.push(crime)
    }
    yield crimes
  }
}

/** What previewTable found when the file came in. */
function formatOf({ encoding, delimiter, reading }: Upload): CsvFormat {
  return { kind: 'csv', encoding, delimiter, headerRow: reading.headerRow } as CsvFormat
}
