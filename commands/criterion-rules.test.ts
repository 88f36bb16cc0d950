import { describe, expect, test } from 'vitest'
import { world } from '../db/testing/world'
import { fingerprint } from '../domain/fingerprint'
import {
  change,
  move,
  publish,
  act,
  read,
  refused,
  lastEvent,
  drafted,
  asTyped,
} from './testing/checklist-drafts'

describe('sub-codes and conditions', () => {
  test('are changed in a draft, go along into the next version, and the published one keeps its own', async () => {
    const w = await world()
    const before = await read(w, w.checklistVersionId)
    const version = await drafted(w)
    expect(version.criteria[3]?.subCodes).toEqual(before.criteria[3]?.subCodes)
    const typed = asTyped(version, 3)
    const input = {
      ...typed,
      askedKind: 'DA',
      askedCriterion: 'risk-assessment',
      askedIs: ['yes', 'no'],
      subs: {
        '0': { ...typed.subs[0], options: 'idva | IDVA | Specialist\nclinic | Stalking clinic | Specialist' },
        '1': {
          label: 'Declined because',
          kind: 'one of a list',
          askedOn: ['yes'],
          options: 'Afraid\nNo trust',
        },
      },
    }
    expect(await act(w, change, input)).toMatchObject({ done: true })
    expect((await read(w, version.id)).criteria[3]).toMatchObject({
      askedWhen: { kind: 'DA', answer: { criterion: 'risk-assessment', is: ['yes', 'no'] } },
      subCodes: [
        { key: 'services', options: [{ code: 'idva', group: 'Specialist' }, { code: 'clinic' }] },
        { key: 'declined-because', needed: false, options: [{ code: 'afraid' }, { code: 'no-trust' }] },
      ],
    })
    const [, details] = await lastEvent(w)
    expect(details.changes).toMatch(/when it is asked "Asked of DA crimes only/)
    expect(await read(w, w.checklistVersionId)).toEqual(before)
  })

  test.each([
    [0, { askedKind: 'DA' }, 'askedKind', /asked of every crime, DA and non-DA alike/],
    [1, { askedCriterion: 'referral', askedIs: ['yes'] }, 'askedCriterion', /stands above this one/],
    [1, { askedCriterion: 'risk-assessment', askedIs: [] }, 'askedIs', /with which of its answers/],
    [
      1,
      { subs: [{ label: 'Tool', kind: 'one of a list', askedOn: ['yes'] }] },
      'subs.0.options',
      /two choices/,
    ],
    [
      1,
      { subs: [{ label: 'Step', kind: 'steps in order', askedOn: ['yes'], options: 'Asked\nGranted' }] },
      'subs.0.stops',
      /at least one reason for going no further/,
    ],
  ])(
    'criterion %i with %o is refused at its field, and nothing is changed',
    async (at, fields, field, message) => {
      const w = await world()
      const version = await drafted(w)
      expect(await act(w, change, { ...asTyped(version, at), ...fields })).toMatchObject({
        refusal: 'invalid',
        errors: [{ field, message: expect.stringMatching(message) as string }],
      })
      expect(await read(w, version.id)).toEqual(version)
    },
  )

  test('steps in order are kept with their reasons, told in the trail, and typed again alike', async () => {
    const w = await world()
    const version = await drafted(w)
    const steps = {
      ...{ label: 'Furthest step', kind: 'steps in order', askedOn: ['yes'], needed: 'yes' },
      ...{ options: 'Asked\nGranted', stops: 'time | Officer time\nlegal | Legal advice against' },
    }
    expect(await act(w, change, { ...asTyped(version, 1), subs: [steps] })).toMatchObject({ done: true })
    const [, { changes }] = await lastEvent(w)
    expect(changes).toMatch(/steps in order, with yes, needed\): Asked, Granted; no further: O/)
    const kept = await read(w, version.id)
    expect(kept.criteria[1]?.subCodes).toMatchObject([
      { kind: 'steps in order', options: [{ code: 'asked' }, {}], stops: [{ code: 'time' }, {}] },
    ])
    expect(await act(w, change, asTyped(kept, 1))).toMatchObject({
      errors: [{ message: 'Nothing was changed: this is what the criterion already is.' }],
    })
  })

  test('a draft whose condition looks down the list cannot be published', async () => {
    const w = await world()
    const version = await drafted(w)
    await act(w, change, { ...asTyped(version, 1), askedCriterion: 'risk-assessment', askedIs: ['yes'] })
    await act(w, move, { version: version.id, criterion: version.criteria[0]?.id, direction: 'down' })
    const moved = await read(w, version.id)
    expect(await act(w, publish, { version: version.id, revision: fingerprint(moved) })).toMatchObject(
      refused(/‘Risk assessment’, on whose answer it depends, has to stand above it/),
    )
  })
})
