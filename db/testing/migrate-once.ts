import { migrate } from '../migrate'
import { openSqlite } from '../sqlite'

/** Applies the migrations of a folder to a SQLite file, in a process that a test may kill. */
async function migrateOnce(address: string, folder: string): Promise<void> {
  const store = openSqlite(address)
  console.log('migrating')
  await migrate(store, folder)
  await store.close()
}

void migrateOnce(process.argv[2] ?? '', process.argv[3] ?? '')
