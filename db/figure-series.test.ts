import { expect, test } from 'vitest'
import { issueAudit } from '../commands/issue-audit'
import { reopenAudit } from '../commands/reopen-audit'
import { reopenCase } from '../commands/reopen-case'
import { auditFor } from './audits'
import { figureSeries } from './figure-series'
import { casesIn } from './samples'
import { carryOut, issuedAudit, scoredAudit } from './testing/stories'
import { world, type World } from './testing/world'
import { writeUpFor } from './write-ups'

async function seriesFor(there: World, audit: string, key: string, district: string | null) {
  const { reader } = there.database
  const person = there.person(key)
  const subject = await auditFor(reader, audit, person)
  const readable = subject && (await writeUpFor(reader, subject, person))
  if (!readable) return undefined
  const [criterionId = ''] = there.criterionIds
  const series = await figureSeries(reader, subject, person, readable, { criterionId, district })
  return series.map(({ reference, figure }) => `${reference}: ${figure.tally.yes} of ${figure.applicable}`)
}

test('a figure stands beside those of earlier audits by one rule, oldest first, for whoever may read them', async () => {
  const there = await world()
  const small = {
    districts: ['LD', 'WD'],
    quotas: { LD: { domestic: 3, nonDomestic: 2 }, WD: { domestic: 3, nonDomestic: 2 } },
    secondScores: 1,
  }
  const issue = async (reference: string, changes: object) => {
    const period = { periodFrom: '2019-10-01', periodTo: '2020-09-30' }
    const audit = await scoredAudit(there, { ...small, ...period, reference, ...changes })
    await carryOut(there, 'lead', issueAudit, { audit, reason: '' })
    return audit
  }
  const earlier = await issue('STK-2020-11', {})
  await issue('HAR-2020-11', { theme: 'Harassment' })
  const audit = await issuedAudit(there)
  expect(await seriesFor(there, audit, 'lead', 'LD')).toEqual(['STK-2020-11: 3 of 5', 'STK-2021-11: 3 of 5'])
  expect(await seriesFor(there, audit, 'governance', null)).toHaveLength(2)
  expect(await seriesFor(there, audit, 'district', 'LD')).toHaveLength(2)
  // Reopened, the earlier audit counts as it was issued, whatever becomes of its cases meanwhile.
  const [first] = (await casesIn(there.database.reader, earlier)).filter(({ district }) => district === 'LD')
  await carryOut(there, 'lead', reopenAudit, { audit: earlier, reason: 'A form was found.' })
  await carryOut(there, 'lead', reopenCase, {
    case: first?.id ?? '',
    turn: 'first',
    reason: 'A form was found.',
  })
  expect(await seriesFor(there, audit, 'lead', 'LD')).toEqual(['STK-2020-11: 3 of 5', 'STK-2021-11: 3 of 5'])
  // What is Wakefield's is not in what Leeds reads of either audit.
  expect(await seriesFor(there, audit, 'district', 'WD')).toEqual([])
})
