import { and, count, eq, gte, lt } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { newId } from '../domain/identity'
import type { Reader, Writer } from './client'
import { signInAttempts } from './schema'

/** What attempts at an address are counted under: nobody can read from it which addresses were tried. */
export function accountKey(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
}

/** How many attempts were counted since an instant, for an account and for a network address. A success clears the account's. */
export async function attemptsSince(
  reader: Reader,
  account: string,
  address: string,
  since: string,
): Promise<{ ofAccount: number; ofAddress: number }> {
  const [byAccount] = await reader
    .select({ n: count() })
    .from(signInAttempts)
    .where(
      and(
        eq(signInAttempts.account, account),
        gte(signInAttempts.at, since),
        eq(signInAttempts.succeeded, false),
      ),
    )
  const [byAddress] = await reader
    .select({ n: count() })
    .from(signInAttempts)
    .where(
      and(
        eq(signInAttempts.address, address),
        gte(signInAttempts.at, since),
        eq(signInAttempts.succeeded, false),
      ),
    )
  return { ofAccount: byAccount?.n ?? 0, ofAddress: byAddress?.n ?? 0 }
}

/** Counts an attempt before the password is looked at; a success takes the account's own failures away. */
export async function noteAttempt(
  writer: Writer,
  attempt: { account: string; address: string; at: string; succeeded?: boolean },
): Promise<string> {
  const { succeeded = false, ...rest } = attempt
  if (succeeded) await writer.delete(signInAttempts).where(eq(signInAttempts.account, attempt.account))
  await writer
    .delete(signInAttempts)
    .where(lt(signInAttempts.at, new Date(Date.parse(attempt.at) - 86_400_000).toISOString()))
  const id = newId()
  await writer.insert(signInAttempts).values({ id, ...rest, succeeded })
  return id
}
