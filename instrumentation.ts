/** What Next calls once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startMailRounds } = await import('./commands/send-mail')
  const { database } = await import('./db/open')
  startMailRounds(database)
}
