import { expect, test } from 'vitest'
import { addAction } from '../commands/add-action'
import { respondToRecommendation } from '../commands/respond-to-recommendation'
import { recommendations } from './schema'
import { carryOut, drawnAudit, issuedAudit } from './testing/stories'
import { world } from './testing/world'
import { rulingsAwaitedIn } from './waiting-work'
import { yourWork } from './your-work'

const today = '2021-11-08'

test('first and second scores wait apart, each with its own next case', async () => {
  const w = await world()
  const audit = await drawnAudit(w)
  const of = async (who: string) => (await yourWork(w.database.reader, w.person(who), today)).scoring
  const [first, second] = [await of('auditor'), await of('auditor-two')]
  const turns = [...first, ...second].map(({ turn }) => turn)
  expect(new Set(turns)).toEqual(new Set(['first', 'second']))
  for (const { audit: named, open, all, firstOpenCase } of [...first, ...second]) {
    expect(named.id).toBe(audit)
    expect(open).toBe(all)
    expect(firstOpenCase).toMatch(/^\w+$/)
  }
  expect(await rulingsAwaitedIn(w.database.reader, audit)).toBe(0)
})

test('an action waits for its district until it is done, and for no other', async () => {
  const w = await world()
  await issuedAudit(w)
  const [issued] = (await w.database.reader.select().from(recommendations)).filter(
    ({ district, status }) => district === 'LD' && status === 'issued',
  )
  const recommendation = issued?.id ?? ''
  await carryOut(w, 'district', respondToRecommendation, {
    ...{ recommendation, decision: 'accepted', reason: '' },
    ...{ signedName: 'Chris Dunmore', signedRank: 'DCI' },
  })
  const action = { what: 'Brief the supervisors', ownerName: 'DI Safeguarding', dueOn: '2021-12-01' }
  await carryOut(w, 'district', addAction, { recommendation, ...action })
  const reader = w.database.reader
  const { actions } = await yourWork(reader, w.person('district'), today)
  expect(actions).toMatchObject([
    { what: 'Brief the supervisors', dueOn: '2021-12-01', reference: issued?.reference },
  ])
  expect((await yourWork(reader, w.person('district-bd'), today)).actions).toEqual([])
  expect((await yourWork(reader, w.person('safeguarding'), today)).actions).toEqual([])
})
