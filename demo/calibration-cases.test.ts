import { expect, test } from 'vitest'
import { coreChecklist } from '../domain/core-checklist'
import { personalDataIn } from '../domain/personal-data'
import { fictionalCases } from './calibration-cases'

test('ten fictional cases, each with an agreed answer that its criterion offers and says why', () => {
  expect(fictionalCases).toHaveLength(10)
  expect(new Set(fictionalCases.map(({ title }) => title)).size).toBe(10)
  for (const story of fictionalCases)
    for (const { key, notApplicableOffered, reasonCodes } of coreChecklist.criteria) {
      const [answer, reasonCode, why] = story[key as 'referral']
      const what = `${story.title}: ${key}`
      if (!notApplicableOffered) expect(answer, what).not.toBe('not applicable')
      expect(answer === 'no' ? reasonCodes.map(({ code }) => code) : [''], what).toContain(reasonCode)
      expect(why.length, what).toBeGreaterThan(30)
    }
})

test('nothing in them reads like personal data, and every answer of every criterion that can occur does', () => {
  for (const { text, ...story } of fictionalCases)
    expect(personalDataIn(`${text} ${JSON.stringify(story)}`), story.title).toEqual([])
  const given = (key: 'risk-assessment' | 'trained-investigator' | 'cumulative-risk' | 'referral') =>
    [...new Set(fictionalCases.map((story) => story[key][0]))].sort()
  const all = ['cannot tell', 'no', 'not applicable', 'yes']
  expect(given('risk-assessment')).toEqual(all)
  expect(given('trained-investigator')).toEqual(all)
  expect(given('cumulative-risk')).toEqual(['cannot tell', 'no', 'yes'])
  expect(given('referral')).toEqual(['no', 'not applicable', 'yes'])
})
