import { sendWaitingMail } from '../../commands/send-mail'
import { openDatabase } from '../open'

/** Opens the store at the given address and sends what waits in its outbox, as one app process of several. */
async function sendOnce(address: string): Promise<void> {
  const store = await openDatabase(address)
  console.log(`sent ${await sendWaitingMail(store)}`)
  await store.close()
}

void sendOnce(process.argv[2] ?? '')
