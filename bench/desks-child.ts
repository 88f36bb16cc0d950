import { allocateCases } from '@/commands/allocate-cases'
import { progressIn } from '@/db/scores'
import { carryOut } from '@/db/testing/stories'
import { answerParent } from './child'
import { auditorKeys, openHouse } from './house'
import { signIn } from './sign-in'

/** An auditor at work: signed in, with a case of their own. */
export interface Desk {
  cookie: string
  caseId: string
}

export interface Desks {
  desks: Desk[]
  criterionIds: string[]
}

/** Shares the drawn cases among the auditors of the bench and signs each of them in. */
answerParent<{ audit: string }, Desks>(async ({ audit }) => {
  const world = await openHouse()
  const { database, criterionIds } = world
  await carryOut(world, 'lead', allocateCases, { audit, how: 'even', people: [...auditorKeys] })
  const progress = await progressIn(database.reader, audit)
  const desks: Desk[] = []
  for (const key of auditorKeys) {
    const caseId = progress.find(({ scorerId }) => scorerId === key)?.caseId
    if (caseId) desks.push({ caseId, cookie: await signIn(world, key) })
  }
  await database.close()
  return { desks, criterionIds }
})
