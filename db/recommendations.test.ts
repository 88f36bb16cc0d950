import { expect, test } from 'vitest'
import { planAudit } from '../commands/plan-audit'
import { insertRecommendation, openOn, type Recommendation } from './recommendations'
import { openStatuses } from './register'
import { nothingFurther } from './testing/recommendation-row'
import { carryOut, plannedAudit, planOf, soundWording, storyTime } from './testing/stories'
import { world } from './testing/world'

test('what is open on a criterion is counted over all audits, and told only of one’s own', async () => {
  const there = await world()
  const own = await plannedAudit(there)
  const plan = { ...planOf(there), reference: 'STK-2022-05', auditors: [] }
  const { audit: other } = await carryOut(there, 'second-lead', planAudit, plan)
  const [criterionId = '', another = ''] = there.criterionIds
  const row = (
    reference: string,
    auditId: string,
    changes: Partial<Recommendation> = {},
  ): Recommendation => ({
    ...{ id: reference, reference, auditId, district: 'LD', criterionId, findingId: null, ...soundWording },
    ...{
      originalDueOn: null,
      status: 'issued',
      writtenBy: 'lead',
      writtenAt: storyTime,
      issuedAt: storyTime,
    },
    ...{ closureProposedBy: null, closedAt: null, revision: 1, ...nothingFurther },
    ...changes,
  })
  const rows = [
    row('own, open', own),
    row('own, draft', own, { status: 'draft' }),
    row('own, closed', own, { status: 'closed verified' }),
    row('own, refused', own, { status: 'not accepted' }),
    row('own, other district', own, { district: 'WD' }),
    row('own, other criterion', own, { criterionId: another }),
    row('other, open', other),
  ]
  await there.database.write(async (writer) => {
    for (const recommendation of rows) await insertRecommendation(writer, recommendation)
  })
  const found = async (key: string) =>
    (await openOn(there.database.reader, there.person(key), 'risk-assessment', ['LD'], openStatuses))
      .map(({ recommendation, readable }) => `${recommendation.reference}: ${readable}`)
      .sort()
  expect(await found('lead')).toEqual(['other, open: false', 'own, draft: true', 'own, open: true'])
  expect(await found('second-lead')).toEqual(['other, open: true', 'own, draft: false', 'own, open: false'])
})
