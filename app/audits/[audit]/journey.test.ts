import { describe, expect, test } from 'vitest'
import { worldPeople } from '@/demo/world'
import type { AuditSubject } from '@/db/audits'
import type { AuditStatus } from '@/domain/audit'
import { journey, nextThing, type Progress } from './journey'

const person = (key: string) => {
  const found = worldPeople.find((one) => one.key === key)
  if (!found) throw new Error(`Nobody is ${key}.`)
  return { ...found, id: found.key }
}

function audit(status: AuditStatus, issuedAt: string | null = null): AuditSubject {
  const facts = { id: 'a1', leadId: 'lead', auditorIds: ['lead', 'auditor'], districts: ['LD', 'BD'] }
  return {
    ...{ type: 'audit', auditId: 'a1', issued: issuedAt !== null, ...facts },
    audit: {
      ...{
        id: 'a1',
        reference: 'STK-2021-11',
        title: 'Stalking',
        theme: 'Stalking',
        leadId: 'lead',
        status,
        issuedAt,
      },
      ...{
        periodFrom: '2020-10-01',
        periodTo: '2021-09-30',
        checklistVersionId: 'v1',
        calibrationSetId: null,
        flagCriterion: null,
        secondScores: 3,
        strata: 'apart',
        sharing: { mode: 'fixed' },
        issuedBy: null,
      },
      ...{ createdAt: '2021-11-01T09:00:00.000Z', revision: 1 },
    },
  }
}

const none: Progress = { scores: 0, finished: 0 }

describe('the steps of the journey', () => {
  test('stand as the state of the audit has them', () => {
    const states = (status: AuditStatus, progress = none) =>
      journey(person('lead'), audit(status), progress).map(({ state }) => state)
    expect(states('planned')).toEqual([
      'done',
      'to do',
      'not yet',
      'not yet',
      'not yet',
      'not yet',
      'not yet',
    ])
    expect(states('frozen')).toEqual(['done', 'done', 'done', 'to do', 'not yet', 'not yet', 'not yet'])
    expect(states('scoring')).toEqual(['done', 'done', 'done', 'done', 'in work', 'in work', 'not yet'])
    expect(states('scoring', { scores: 90, finished: 90 })).toEqual([
      'done',
      'done',
      'done',
      'done',
      'done',
      'in work',
      'to do',
    ])
    expect(states('issued')).toEqual(Array(7).fill('done'))
  })

  test('lead only where the person may go, and nowhere before they can begin', () => {
    const links = (key: string, status: AuditStatus) =>
      journey(person(key), audit(status), { scores: 90, finished: 90 }).map(({ href }) => href)
    expect(links('lead', 'planned').filter(Boolean)).toEqual(['/audits/a1/plan', '/audits/a1/population'])
    expect(links('lead', 'scoring').at(-1)).toBe('/audits/a1/readiness')
    expect(links('auditor', 'scoring').at(-1)).toBeUndefined()
  })

  test('say how many scores are finished', () => {
    const steps = journey(person('auditor'), audit('scoring'), { scores: 90, finished: 12 })
    expect(steps[4]?.hint).toMatch(/12 of 90 scores are finished\.$/)
  })
})

describe('the one next thing', () => {
  const next = (key: string, status: AuditStatus, progress = none, issuedAt: string | null = null) =>
    nextThing(person(key), audit(status, issuedAt), progress)?.href

  test('is the lead’s until the draw, and nobody else’s', () => {
    const pages = (['planned', 'imported', 'frozen'] as const).map((status) => next('lead', status))
    expect(pages).toEqual(['/audits/a1/population', '/audits/a1/population', '/audits/a1/sample'])
    for (const status of ['planned', 'imported', 'frozen'] as const)
      expect(next('auditor', status)).toBeUndefined()
  })

  test('follows the scoring: shared out, scored, written up', () => {
    expect(next('lead', 'scoring')).toBe('/audits/a1/allocation')
    expect(next('lead', 'scoring', { scores: 90, finished: 12 })).toBe('/audits/a1/cases')
    expect(next('lead', 'scoring', { scores: 90, finished: 90 })).toBe('/audits/a1/findings')
    expect(next('auditor', 'scoring', { scores: 90, finished: 90 })).toBe('/audits/a1/cases')
  })

  test('is to read, for a district that it was issued to, while it is reopened too', () => {
    const at = '2022-01-10T09:00:00.000Z'
    expect(next('district', 'issued', none, at)).toBe('/audits/a1/summary')
    expect(next('district', 'scoring', none, at)).toBe('/audits/a1/summary')
    expect(next('district-cd', 'issued', none, at)).toBeUndefined()
  })
})
