import { describe, expect, test } from 'vitest'
import { trainingAt, trainingInWords, trainingProposal, type OfficerTraining } from './training-evidence'

const register = (...records: [course: string, from: string, until?: string][]): OfficerTraining => ({
  ...{ asAt: '2021-11-01', version: 2, counting: ['Specialist', 'iLearn'] },
  records: records.map(([course, heldFrom, heldUntil = null as unknown as string]) => ({
    course,
    heldFrom,
    heldUntil,
  })),
})

describe('what a register says of an officer when a crime was recorded', () => {
  test.each<[string, OfficerTraining, string | null, string]>([
    ['held before', register(['Specialist', '2020-03-03']), '2021-02-01', 'Held: Specialist, since 3 March 2020'],
    ['held from that day', register(['SPECIALIST', '2021-02-01']), '2021-02-01', 'Held: SPECIALIST'],
    ['held on its last day', register(['iLearn', '2019-01-01', '2021-02-01']), '2021-02-01', 'Held: iLearn'],
    ['came later', register(['iLearn', '2021-02-02']), '2021-02-01', 'Not held then: iLearn only since 2 February 2021'],
    ['had lapsed', register(['iLearn', '2019-01-01', '2021-01-31']), '2021-02-01', 'Not held then: iLearn lapsed on 31 January 2021'],
    ['other courses', register(['First aid', '2019-01-01']), '2021-02-01', 'Not held: in the register, with no course that counts'],
    ['nobody', register(), '2021-02-01', 'Not in the register'],
    ['no day', register(['iLearn', '2019-01-01']), null, 'The extract does not say when'],
    ['older register', register(), '2021-12-01', 'The register is older than the crime'],
    ['older register that has it', register(['iLearn', '2019-01-01']), '2021-12-01', 'Held: iLearn'],
    ['a month throughout', register(['iLearn', '2021-02-01']), '2021-02', 'Held: iLearn'],
    ['a month in part', register(['iLearn', '2021-02-15']), '2021-02', 'The extract gives only the month'],
  ])('%s', (_, training, recordedOn, words) => {
    expect(trainingInWords(trainingAt(training, recordedOn))).toContain(words)
  }) // prettier-ignore
})

test('it speaks for an answer with where that stands, and for none where it cannot say', () => {
  const held = register(['Specialist', '2020-03-03'])
  expect(trainingProposal(trainingAt(held, '2021-02-01'), held)).toEqual({
    ...{ answer: 'yes', reasonCode: null },
    evidence:
      'Training register of 1 November 2021 (version 2): Held: Specialist, since 3 March 2020, before the crime was recorded.',
  })
  const later = register(['Specialist', '2021-05-01'])
  expect(trainingProposal(trainingAt(later, '2021-02-01'), later)).toMatchObject({
    ...{ answer: 'no', reasonCode: 'trained-later' },
  })
  const nobody = register()
  expect(trainingProposal(trainingAt(nobody, '2021-02-01'), nobody)).toMatchObject({
    ...{ answer: 'no', reasonCode: 'not-trained' },
  })
  expect(trainingProposal(trainingAt(nobody, '2021-12-01'), nobody)).toBeNull()
})
