import { createHash } from 'node:crypto'
import type { Writer } from '../db/client'
import { insertRegister, standingRegister } from '../db/training'
import { keepUpload, removeUploadFile, uploadFile } from '../db/upload-files'
import { foldedText } from '../domain/cell-text'
import { dayInWords, dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import type { Subject } from '../domain/subject'
import { coursesIn, type TrainingRead, type TrainingRecord } from '../domain/training-register'
import { command, done, refuse, type Context, type Done, type Refused } from './command'
import { readTrainingApart } from './reading-process'
import { pasteTrainingRegisterInput, replaceTrainingRegisterInput } from './replace-training-register.input'

const may = {
  permission: 'keep registers',
  subject: async (): Promise<Subject> => ({ type: 'house', id: 'house' }),
} as const

/** Imports a file of who holds which course since when, as the next version of the register. The file is not kept. */
export const replaceTrainingRegister = command('replace the training register', {
  may,
  input: replaceTrainingRegisterInput,
  sameness: ({ asAt, sha256 }) => ({ asAt, sha256 }),
  prepare: (_reader, { upload, asAt }) => readTrainingApart(uploadFile(upload), asAt),
  run: (context, { asAt, upload, fileName, sha256 }, read) =>
    replace(context, { asAt, source: fileName, sha256, field: 'file' }, read, { upload }),
  afterwards: ({ upload }) => removeUploadFile(upload),
})

/** The same for a list that was pasted from a spreadsheet. It is read like a file. */
export const pasteTrainingRegister = command('paste the training register', {
  may,
  input: pasteTrainingRegisterInput,
  prepare: async (_reader, { list, asAt }) => {
    const upload = newId()
    async function* bytes() {
      yield Buffer.from(list, 'utf8')
    }
    try {
      await keepUpload(upload, bytes())
      return await readTrainingApart(uploadFile(upload), asAt)
    } finally {
      await removeUploadFile(upload)
    }
  },
  run: (context, { asAt, list }, read) => {
    const sha256 = createHash('sha256').update(list).digest('hex')
    return replace(context, { asAt, source: 'a pasted list', sha256, field: 'list' }, read, {})
  },
})

interface ListGiven {
  asAt: string
  source: string
  sha256: string
  /** The field that the list came in. */
  field: string
}

async function replace<R extends object>(
  { writer, person, now }: Context,
  { asAt, source, sha256, field }: ListGiven,
  read: TrainingRead,
  result: R,
): Promise<Done<R> | Refused> {
  if (asAt > dayOf(now))
    return refuse('invalid', [
      { field: 'asAt', message: `${dayInWords(asAt)} is in the future. Enter the day of the list` },
    ])
  if (read.problems.length > 0) return refuse('invalid', problemsOf(read, field))
  const before = await standingRegister(writer)
  if (before && asAt < before.asAt)
    return refuse('invalid', [
      {
        field: 'asAt',
        message: `There is a newer list already, of ${dayInWords(before.asAt)}. Import the newest one`,
      },
    ])
  const { records } = read
  const version = (before?.version ?? 0) + 1
  const officers = new Set(records.map(({ folded }) => folded)).size
  const counting = await countingIn(writer, records)
  await insertRegister(
    writer,
    {
      ...{
        version,
        asAt,
        source: sourceOf(source, read),
        sha256,
        officers,
        records: records.length,
        counting,
      },
      ...{ importedBy: person.id, importedAt: now, revision: 1 },
    },
    records,
  )
  const details = { version, officers, records: records.length, asAt: dayInWords(asAt), sha256 }
  return done(result, event('training register replaced', { type: 'house', id: 'house' }, details))
}

/** Where the list is from, with what of it was not taken in. */
function sourceOf(source: string, { leftOut, repeated }: TrainingRead): string {
  const parts = [
    source,
    leftOut.length > 0 && `left out: ${leftOut.join(', ')}`,
    repeated > 0 && `${repeated} ${repeated === 1 ? 'row that says' : 'rows that say'} what another one says`,
  ]
  return parts.filter(Boolean).join('; ')
}

const problemsOf = ({ problems, unlisted }: TrainingRead, field: string) => [
  ...problems.map((message) => ({ field, message })),
  ...(unlisted > 0
    ? [{ field, message: `And ${unlisted.toLocaleString('en-GB')} more. Correct these first` }]
    : []),
]

/** Which courses count: in a first list all of them, later those that counted, until somebody chooses others. */
async function countingIn(writer: Writer, records: readonly TrainingRecord[]): Promise<string[]> {
  const courses = coursesIn(records)
  const before = await standingRegister(writer)
  if (!before) return courses
  const counted = new Set(before.counting.map(foldedText))
  return courses.filter((course) => counted.has(foldedText(course)))
}
