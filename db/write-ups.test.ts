import { describe, expect, test } from 'vitest'
import { reopenAudit } from '../commands/reopen-audit'
import { writeFinding } from '../commands/write-finding'
import { auditFor } from './audits'
import { carryOut, issuedAudit, issueTime, writtenUpAudit } from './testing/stories'
import { world, type World } from './testing/world'
import { writeUpFor } from './write-ups'

async function readBy(there: World, audit: string, key: string) {
  const { reader } = there.database
  const person = there.person(key)
  const subject = await auditFor(reader, audit, person)
  return subject && writeUpFor(reader, subject, person)
}

test('before an audit is issued only those who work on it read it', async () => {
  const there = await world()
  const audit = await writtenUpAudit(there)
  for (const key of ['lead', 'auditor'])
    expect(await readBy(there, audit, key)).toMatchObject({ issued: null, openCases: 0, whole: true })
  for (const key of ['district', 'district-wd', 'governance', 'second-lead', 'administrator'])
    expect(await readBy(there, audit, key)).toBeUndefined()
})

describe('once it is issued', () => {
  test('a district reads its own figures and the force’s, and not a word of another district', async () => {
    const there = await world()
    const audit = await issuedAudit(there)
    const leeds = await readBy(there, audit, 'district')
    expect(leeds).toMatchObject({ whole: false, issued: { version: 1, issuedAt: issueTime } })
    expect(leeds?.writeUp.districts).toEqual([{ code: 'LD', name: 'Leeds' }])
    for (const { districts } of leeds?.writeUp.figures ?? [])
      expect(districts.map(({ code }) => code)).toEqual(['LD'])
    expect(leeds?.writeUp.findings.map(({ district }) => district)).toEqual(['LD', null])
    expect(leeds?.writeUp.recommendations.map(({ reference }) => reference)).toEqual(['STK-2021-11/LD/01'])
    expect(JSON.stringify(leeds)).not.toMatch(/Wakefield|\bWD\b|tallies/)
    expect(await readBy(there, audit, 'district-bd')).toBeUndefined()
  })

  test('those who work on it and governance read the whole', async () => {
    const there = await world()
    const audit = await issuedAudit(there)
    for (const key of ['lead', 'auditor', 'governance']) {
      const whole = await readBy(there, audit, key)
      expect(whole).toMatchObject({ whole: true, issued: { version: 1 } })
      expect(whole?.writeUp.districts.map(({ code }) => code)).toEqual(['LD', 'WD'])
    }
  })

  test('and reopened, districts keep what they were given while the work goes on', async () => {
    const there = await world()
    const audit = await issuedAudit(there)
    const given = await readBy(there, audit, 'district')
    await carryOut(there, 'lead', reopenAudit, { audit, reason: 'A form was found.' })
    await carryOut(there, 'lead', writeFinding, {
      audit,
      district: 'LD',
      kind: 'finding',
      text: 'Not given to anybody yet.',
    })
    expect(await readBy(there, audit, 'district')).toEqual(given)
    expect((await readBy(there, audit, 'governance'))?.writeUp.findings).toHaveLength(2)
    const now = await readBy(there, audit, 'lead')
    expect(now).toMatchObject({ issued: null })
    expect(now?.writeUp.findings).toHaveLength(3)
  })
})
