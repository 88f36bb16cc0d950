import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findings, trail } from '../db/schema'
import { carryOut, issuedAudit, writtenUpAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { writeUpNow } from '../db/write-ups'
import { auditFor } from '../db/audits'
import { perform } from './command'
import { draftFindings } from './draft-findings'

const attempt = (there: World, key: string, audit: string, drafts: string[]) =>
  perform(draftFindings, {
    database: there.database,
    person: there.person(key),
    input: { audit, drafts },
    saveId: undefined,
    now: '2021-12-13T10:00:00.000Z',
    requestId: 'q1',
  })

async function written({ database: { reader } }: World, audit: string) {
  const rows = await reader.select().from(findings).where(eq(findings.auditId, audit))
  return rows.map(({ criterionId, district, text }) => ({ criterionId, district, text }))
}

test('drafts stand on their figures, and nothing is drafted twice', async () => {
  const there = await world()
  const audit = await writtenUpAudit(there)
  const [risk = '', cumulative = ''] = there.criterionIds
  const chosen = [`${cumulative}/LD`, `${risk}/`]
  await carryOut(there, 'lead', draftFindings, { audit, drafts: chosen })
  expect(await written(there, audit)).toEqual(
    expect.arrayContaining([
      { criterionId: cumulative, district: 'LD', text: 'Cumulative risk, Leeds: [sentence].' },
      { criterionId: risk, district: null, text: 'Risk assessment, whole force: [sentence].' },
    ]),
  )
  const subject = await auditFor(there.database.reader, audit, there.person('lead'))
  const state = subject && (await writeUpNow(there.database.reader, subject.audit))
  const force = state?.writeUp.figures.find(({ criterion }) => criterion.id === risk)?.force.all.words ?? ''
  expect(state?.writeUp.findings.map(({ text }) => text)).toContain(`Risk assessment, whole force: ${force}`)
  const before = await written(there, audit)
  expect(await attempt(there, 'lead', audit, chosen)).toMatchObject({
    refusal: 'invalid',
    errors: [{ field: 'drafts', message: 'Choose at least one draft' }],
  })
  expect(await attempt(there, 'lead', audit, [`${risk}/`, `${risk}/WD`])).toMatchObject({
    refusal: 'invalid',
    errors: [{ field: 'drafts', message: expect.stringMatching('written meanwhile') as string }],
  })
  expect(await written(there, audit)).toEqual(before)
  const events = await there.database.reader.select().from(trail).where(eq(trail.event, 'findings drafted'))
  expect(events.map(({ details }) => details)).toEqual([expect.stringContaining('2 findings')])
})

test('nobody but the lead auditor drafts, and nobody once it is issued', async () => {
  const there = await world()
  const audit = await issuedAudit(there)
  const draft = [`${there.criterionIds[1]}/LD`]
  for (const key of ['auditor', 'district', 'governance'])
    expect(await attempt(there, key, audit, draft)).toMatchObject({ done: false })
  expect(await attempt(there, 'lead', audit, draft)).toMatchObject({ refusal: 'not now' })
  expect(await written(there, audit)).toHaveLength(2)
})
