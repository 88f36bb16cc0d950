import { installation } from '../schema'
import { openDatabase } from '../open'

/** Commits one row after another and says each number once its commit has returned, until it is stopped. */
async function saveForever(address: string, most: number): Promise<void> {
  const store = await openDatabase(address)
  console.log('ready')
  for (let n = 1; n <= most; n++) {
    await store.write(
      async (writer) => void (await writer.insert(installation).values({ key: `save ${n}`, value: 'x' })),
    )
    console.log(n)
  }
  await store.close()
}

void saveForever(process.argv[2] ?? '', Number(process.argv[3]))
