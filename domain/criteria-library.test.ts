import { expect, test } from 'vitest'
import { missingForPublication } from './checklist-draft'
import { coreChecklist } from './core-checklist'
import { criteriaLibrary } from './criteria-library'

const all = [...coreChecklist.criteria, ...criteriaLibrary]

test('seventeen criteria stand beside the core four, none of them twice', () => {
  expect(criteriaLibrary).toHaveLength(17)
  expect(new Set(all.map(({ key }) => key)).size).toBe(21)
  expect(new Set(all.map(({ name }) => name)).size).toBe(21)
})

test('each could be published as it is, and has a code of its own for each reason', () => {
  expect(
    missingForPublication(
      criteriaLibrary.map((one) => ({ ...one, askedWhen: null, reasons: one.reasonCodes })),
    ),
  ).toEqual([])
  for (const { name, reasonCodes } of criteriaLibrary)
    expect(new Set(reasonCodes.map(({ code }) => code)).size, name).toBe(reasonCodes.length)
})

test('none sends an auditor to “not applicable” because a crime is not domestic', () => {
  for (const { name, notApplicableMeans } of criteriaLibrary)
    expect(notApplicableMeans, name).not.toMatch(/non-DA|not domestic/)
})

test('the texts fit the fields in which they can be changed', () => {
  for (const { name, question, ...texts } of all) {
    expect(name.length).toBeLessThanOrEqual(60)
    expect(question.length).toBeLessThanOrEqual(300)
    for (const text of Object.values(texts).filter((one) => typeof one === 'string'))
      expect(text.length, name).toBeLessThanOrEqual(1_000)
  }
})
