import { expect, test } from 'vitest'
import { challengeAnswer } from '../commands/challenge-answer'
import { answerFinding } from '../commands/answer-finding'
import { challengesToDecide, districtHome } from './district-home'
import { findings, sampleCases, scores } from './schema'
import { carryOut, issuedAudit, issueTime } from './testing/stories'
import { world } from './testing/world'

test('a district lead finds what is new to the own district, and nothing of the others', async () => {
  const there = await world()
  const audit = await issuedAudit(there)
  const { reader } = there.database
  const home = (key: string, today = '2021-12-14') => districtHome(reader, there.person(key), today)
  const name = { id: audit, reference: 'STK-2021-11', title: 'Stalking, domestic and other' }

  const leeds = await home('district')
  expect(leeds).toMatchObject({
    // The finding on Leeds and the good practice of the force.
    toAnswer: [{ audit: name, findings: 2, issuedAt: '2021-12-13' }],
    toChallenge: [{ audit: name, until: '2021-12-20', workingDays: 4 }],
    waiting: { toRespond: 1, toActOn: 0, toVerify: 0, toAgree: [], toDecide: [] },
  })
  expect(await home('district-wd')).toMatchObject({ toAnswer: [{ findings: 1 }], waiting: { toRespond: 1 } })
  expect(await home('district-bd')).toMatchObject({
    toAnswer: [],
    toChallenge: [],
    waiting: { toRespond: 0 },
  })
  expect((await home('district', '2021-12-21'))?.toChallenge).toEqual([])
  for (const key of ['lead', 'auditor', 'governance', 'administrator'])
    expect(await home(key)).toBeUndefined()

  const [finding] = (await reader.select().from(findings)).filter(({ district }) => district === 'LD')
  await carryOut(
    there,
    'district',
    answerFinding,
    {
      ...{ audit, finding: finding?.id ?? '', district: 'LD', decision: 'agree' },
      ...{ action: 'Brief every team.', actionOwner: 'DS Ray', actionDueOn: '2022-01-31' },
      ...{ signedName: 'Chris Dunmore', signedRank: 'DCI' },
    },
    issueTime,
  )
  const after = await home('district')
  expect(after?.toAnswer).toMatchObject([{ findings: 1 }])
  expect(after?.actions).toMatchObject([{ answer: { action: 'Brief every team.' } }])
  expect((await home('district-wd'))?.actions).toEqual([])
})

test('a challenge waits for whoever may decide it, and the district sees that it does', async () => {
  const there = await world()
  const audit = await issuedAudit(there)
  const { reader } = there.database
  const [own] = (await reader.select().from(sampleCases)).filter((c) => c.district === 'LD' && !c.second)
  const scored = (await reader.select().from(scores)).find(({ caseId }) => caseId === own?.id)
  await carryOut(
    there,
    'district',
    challengeAnswer,
    {
      ...{ case: own?.id ?? '', criterion: there.criterionIds[0] ?? '', text: 'The form is linked.' },
      ...{ logReference: 'Niche, entry 3', signedName: 'Chris Dunmore', signedRank: 'DCI' },
    },
    issueTime,
  )
  const decides = async (key: string) => (await challengesToDecide(reader, there.person(key))).length
  const other = scored?.scorerId === 'auditor' ? 'auditor-two' : 'auditor'
  expect(await decides(scored?.scorerId ?? '')).toBe(0)
  expect([await decides(other), await decides('lead')]).toEqual([1, 1])
  for (const key of ['second-lead', 'auditor-leeds', 'district', 'governance'])
    expect(await decides(key)).toBe(0)
  const home = (key: string) => districtHome(reader, there.person(key), '2021-12-14')
  expect((await home('district'))?.waiting.toDecide).toMatchObject([
    { number: 1, auditReference: 'STK-2021-11' },
  ])
  expect((await home('district-wd'))?.waiting.toDecide).toEqual([])
  expect(audit).toBeTruthy()
})
