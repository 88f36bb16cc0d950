import { openDatabase } from '../open'

/** Opens the store at the given address, which migrates and furnishes it, and closes it. */
async function openAndClose(address: string): Promise<void> {
  const store = await openDatabase(address)
  await store.close()
}

void openAndClose(process.argv[2] ?? '')
