import { previewTable, readTable } from '../documents/table-read'
import { TrainingIntake, type TrainingRead } from '../domain/training-register'
import { checkTable } from './reading-check'
import type { ReadingFailed, ReadingTask, ReadingWord, TrainingTask } from './reading-task'

/*
 * The process that reads what people upload, and nothing else: it has no store, no secret and no session, gets one task
 * from the app, answers it and ends. What a file can do to it stays in it.
 */

function say(word: ReadingWord): Promise<void> {
  return new Promise((resolve, reject) =>
    process.send?.(word, undefined, undefined, (error) => (error ? reject(error) : resolve())),
  )
}

/** A list that cannot be read at all is a problem like those of its rows. */
async function training({ file, asAt }: TrainingTask): Promise<TrainingRead> {
  const found = await previewTable(file)
  if ('problem' in found)
    return { records: [], problems: [found.problem.message], unlisted: 0, leftOut: [], repeated: 0 }
  const { header, firstRows, format } = found.preview
  const intake = new TrainingIntake(header, firstRows, asAt)
  if (!intake.readable) return intake.read()
  for await (const batch of readTable(file, format)) {
    if ('problem' in batch) intake.breakOff(batch.problem.message)
    else for (const { row, cells } of batch.rows) intake.take(row, cells)
  }
  return intake.read()
}

async function answer(task: ReadingTask): Promise<ReadingWord> {
  if (task.what === 'check') {
    const checked = await checkTable(task, (progress) => say({ says: 'progress', progress }))
    return { says: 'checked', checked }
  }
  if (task.what === 'training') return { says: 'training', training: await training(task) }
  const read = await previewTable(task.file, task.choice)
  return 'problem' in read
    ? { says: 'problem', problem: read.problem }
    : { says: 'preview', preview: read.preview }
}

function failure(thrown: unknown): ReadingFailed {
  if (!(thrown instanceof Error)) return { says: 'failed', name: typeof thrown, frames: [] }
  const { name, stack = '' } = thrown
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line))
  return { says: 'failed', name, ...(code ? { code } : {}), frames: frames.map((line) => line.trim()) }
}

process.once('message', (task: ReadingTask) => {
  void answer(task)
    .catch(failure)
    .then(async (word) => {
      await say(word)
      process.disconnect()
    })
})
// What is thrown outside the reading itself, such as by a stream.
process.once('uncaughtException', (thrown) => {
  void say(failure(thrown)).finally(() => process.exit(1))
})
// Without the app there is nobody to read for.
process.once('disconnect', () => process.exit())
