import { problemPage } from '@/app/bare-pages'
import type { Voice } from '@/app/change'
import { inspect } from '@/app/inspect'
import { oneAtATime } from '@/db/one-at-a-time'
import { checkFiles } from '@/domain/receipt-files-check'
import { readTwoFiles } from '../two-files'
import { verdictPage } from '../verdict-page'

/** Lists of a million references are held in memory: not several at once. */
const turns = oneAtATime()

/** Makes a draw again and answers with what came of it. Nothing is changed, and nothing of the files is kept. */
export const POST = inspect('verify a draw', async (request, voice) => {
  const files = await readTwoFiles(request)
  if ('sentence' in files) return unusable(voice, files.status, files.sentence)
  const checked = await turns.take(() => inSteps(files))
  if ('sentence' in checked) return unusable(voice, 422, checked.sentence)
  const { verdict, notes } = checked
  if (!voice.json) return verdictPage(verdict, notes)
  const { receipt: _, ...said } = verdict
  return Response.json({ ...said, notes }, { headers: { 'Cache-Control': 'no-store' } })
})

async function inSteps(files: { receipt: Buffer; list: Buffer }) {
  const steps = checkFiles(files)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const unusable = ({ json, say }: Voice, status: number, sentence: string) =>
  json ? say(status, sentence) : problemPage(status, sentence, [], 'This cannot be verified', '/verify')
