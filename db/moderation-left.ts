import type { ReadinessFacts } from '../domain/readiness'
import type { Reader } from './client'
import { moderationOf, notPassed } from './moderation'
import { countOpenQueries } from './queries'

/** What moderation leaves to do in an audit before it can be issued, in numbers. */
export async function moderationLeft(reader: Reader, auditId: string): Promise<ReadinessFacts['moderation']> {
  return {
    notPassed: notPassed(await moderationOf(reader, auditId)).answers,
    openQueries: await countOpenQueries(reader, auditId),
  }
}
