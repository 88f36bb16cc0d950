import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ZipEntry } from '@/documents/zip-write'
import type { Receipt } from '@/domain/receipt'

/** A receipt as it is handed out: JSON, one value a line, so that a person can read it too. */
export function receiptText(receipt: Receipt): Buffer {
  return Buffer.from(`${JSON.stringify(receipt, null, 2)}\n`)
}

/** The two programs of an outsider, as they stand in the documentation, and how to run them. */
export async function verifiers({ audit, population }: Receipt): Promise<ZipEntry[]> {
  const names = ['verify_draw.py', 'verify_draw.sh']
  const programs = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(path.join(process.cwd(), 'docs', name)) })),
  )
  return [...programs, { name: 'README.txt', bytes: Buffer.from(howTo(audit.reference, population)) }]
}

const howTo = (reference: string, { size, sha256 }: Receipt['population']) => `Draw of ${reference}

receipt.json    what was drawn: the seed, the acts, every case with its ticket and rank
ids.csv         the frozen population: every crime (${size}) with its stratum
ids.txt         the same references alone, one a line
verify_draw.py  makes the draw again, with Python 3 and nothing else
verify_draw.sh  the same with a plain shell

Is it the list that was frozen?    LC_ALL=C sort ids.txt | sha256sum
It must print                      ${sha256}
Is it the sample of that list?     python3 verify_draw.py receipt.json ids.csv
or                                 sh verify_draw.sh receipt.json ids.csv

Exit 0: the receipt holds. 1: it does not, and every case that is wrong is named. 2: a file cannot be used.
Do not save the list anew with a spreadsheet: it may take the leading nought off a reference.

What this proves: that these cases follow from this list and this seed. What it cannot show by itself: that the list was
complete, that a reason is true, or that there was no other draw before. That is in the audit trail of Dip Sample.
`
