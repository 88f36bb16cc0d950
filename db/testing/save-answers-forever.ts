import { perform } from '../../commands/command'
import { saveAnswer } from '../../commands/save-answer'
import { openDatabase } from '../open'
import { personFor } from '../people'

/** Saves an answer of one score again and again, and says each revision once it is acknowledged, until it is killed. */
async function saveAnswersForever(
  address: string,
  personId: string,
  caseId: string,
  criterion: string,
  from: number,
): Promise<void> {
  const database = await openDatabase(address)
  const person = await personFor(database.reader, personId)
  if (!person) throw new Error(`There is no person ${personId}.`)
  console.log('ready')
  for (let revision = from; ; revision++) {
    const outcome = await perform(saveAnswer, {
      database,
      person,
      input: { case: caseId, criterion, answer: 'yes', note: `save ${revision + 1}`, revision },
      saveId: `save-${revision + 1}`,
      now: new Date().toISOString(),
      requestId: `r${revision + 1}`,
    })
    if (!outcome.done) throw new Error(outcome.errors.map(({ message }) => message).join(' '))
    console.log(`saved ${outcome.result.revision}`)
  }
}

const [address = '', personId = '', caseId = '', criterion = '', from = '0'] = process.argv.slice(2)
void saveAnswersForever(address, personId, caseId, criterion, Number(from))
