import { describe, expect, test } from 'vitest'
import { allChecklistVersions, type ChecklistVersion } from '../db/checklists'
import { world } from '../db/testing/world'
import { fingerprint } from '../domain/fingerprint'
import type { Command } from './command'
import {
  start,
  draft,
  add,
  change,
  remove,
  move,
  publish,
  act,
  read,
  names,
  refused,
  lastEvent,
  drafted,
  asTyped,
  now,
} from './testing/checklist-drafts'

describe('a new version', () => {
  test('begins as a copy of the newest one, with the same keys; the old one stays as it was', async () => {
    const w = await world()
    const before = await read(w, w.checklistVersionId)
    const version = await drafted(w)
    expect(version).toMatchObject({ title: 'Stalking: core four', version: 2, publishedAt: null })
    const plain = ({ criteria }: ChecklistVersion) => criteria.map(({ id: _id, ...criterion }) => criterion)
    expect(plain(version)).toEqual(plain(before))
    expect(await lastEvent(w)).toEqual([
      'checklist version drafted',
      { title: 'Stalking: core four', version: 2, copiedFrom: 1 },
    ])
    expect(await act(w, change, { ...asTyped(version, 0), name: 'DASH' })).toMatchObject({ done: true })
    expect(await read(w, w.checklistVersionId)).toEqual(before)
  })

  test('is one at a time', async () => {
    const w = await world()
    const version = await drafted(w)
    for (const id of [w.checklistVersionId, version.id])
      expect(await act(w, draft, { version: id })).toMatchObject(
        refused(/Version 2 of .* is already a draft/),
      )
    expect(await allChecklistVersions(w.database.reader)).toHaveLength(2)
  })
})

describe('a draft', () => {
  test('has its criteria changed, old and new in the trail, and their keys kept', async () => {
    const w = await world()
    const version = await drafted(w)
    const input = {
      ...asTyped(version, 3),
      name: 'Support referral',
      critical: 'yes',
      reasons: 'none | No record\nLeaflet only',
    }
    expect(await act(w, change, input)).toMatchObject({ done: true })
    expect((await read(w, version.id)).criteria[3]).toMatchObject({
      key: 'referral', name: 'Support referral', critical: true,
      reasons: [{ code: 'none', label: 'No record' }, { code: 'leaflet-only', label: 'Leaflet only' }],
    }) // prettier-ignore
    const [event, details] = await lastEvent(w)
    expect(event).toBe('checklist version changed')
    expect(details.changes).toMatch(
      /^Referral: name from "Referral" to "Support referral"; critical from no to yes; reasons from /,
    )
  })

  test('that somebody changed meanwhile is not overwritten', async () => {
    const w = await world()
    const version = await drafted(w)
    await act(w, change, { ...asTyped(version, 0), question: 'Is there a DASH?' }, 'second-lead')
    for (const [what, input] of [
      [change, { ...asTyped(version, 0), question: 'Is there one?' }],
      [
        remove,
        {
          version: version.id,
          criterion: version.criteria[0]?.id,
          revision: fingerprint(version.criteria[0]),
        },
      ],
      [publish, { version: version.id, revision: fingerprint(version) }],
    ] as const)
      expect(await act(w, what, input)).toMatchObject(refused(/Alex Thorne changed the draft/))
    expect((await read(w, version.id)).criteria[0]?.question).toBe('Is there a DASH?')
  })

  test('gets criteria added at the end, moved and removed, without a gap in their order', async () => {
    const w = await world()
    const version = await drafted(w)
    expect(await act(w, add, { version: version.id, name: 'Referral', reasons: '' })).toMatchObject({
      done: true,
    })
    const more = await read(w, version.id)
    expect(more.criteria[4]).toMatchObject({
      key: 'referral-2',
      name: 'Referral',
      notApplicableOffered: false,
    })
    const at = (index: number) => ({ version: version.id, criterion: more.criteria[index]?.id })
    expect(await act(w, move, { ...at(4), direction: 'up' })).toMatchObject({ done: true })
    expect(await act(w, move, { ...at(0), direction: 'up' })).toMatchObject(
      refused(/Risk assessment already stands first/),
    )
    expect(await act(w, remove, { ...at(1), revision: fingerprint(more.criteria[1]) })).toMatchObject({
      done: true,
    })
    const after = await read(w, version.id)
    expect(names(after)).toEqual(['Risk assessment', 'Trained investigator', 'Referral', 'Referral'])
    expect(after.criteria.map(({ key }) => key)).toEqual([
      'risk-assessment',
      'trained-investigator',
      'referral-2',
      'referral',
    ])
    expect(await act(w, add, { version: version.id, name: 'SPO considered' })).toMatchObject({ done: true })
    expect(names(await read(w, version.id)).at(-1)).toBe('SPO considered')
  })

  test('refuses reasons that cannot be told apart, by line', async () => {
    const w = await world()
    const version = await drafted(w)
    expect(await act(w, change, { ...asTyped(version, 0), reasons: 'a | One\na | Two' })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'reasons', message: 'Line 2 has the code a of a line above it' }],
    })
    expect(await act(w, add, { version: version.id, name: '' })).toMatchObject({
      errors: [{ field: 'name' }],
    })
  })
})

describe('publishing', () => {
  test('needs everything that an auditor answers by', async () => {
    const w = await world()
    const outcome = await act(w, start, { title: 'Burglary' })
    const id = outcome.done ? (outcome.result as { version: string }).version : ''
    const go = async () => act(w, publish, { version: id, revision: fingerprint(await read(w, id)) })
    expect(await go()).toMatchObject(refused(/no criterion yet/))
    const criterion = {
      version: id,
      name: 'Scene visited',
      question: 'Was the scene visited?',
      yesMeans: 'It was',
    }
    await act(w, add, criterion)
    expect(await go()).toMatchObject({
      errors: [
        { message: 'Scene visited: what no means is missing' },
        { message: 'Scene visited: a reason for no is missing' },
      ],
    })
    const typed = { ...asTyped(await read(w, id), 0), noMeans: 'It was not', reasons: 'Not recorded' }
    await act(w, change, typed)
    expect(await go()).toMatchObject({ done: true })
    expect(await read(w, id)).toMatchObject({
      title: 'Burglary',
      version: 1,
      publishedAt: now,
      publishedBy: 'lead',
    })
    expect(await lastEvent(w)).toEqual(['checklist version published', { title: 'Burglary', version: 1 }])
  })

  test('ends every change: a published version is only read', async () => {
    const w = await world()
    const version = await read(w, w.checklistVersionId)
    const first = { version: version.id, criterion: version.criteria[0]?.id }
    const inputs: [Command, object][] = [
      [add, { version: version.id, name: 'Another' }],
      [change, { ...asTyped(version, 0), name: 'Other' }],
      [remove, { ...first, revision: fingerprint(version.criteria[0]) }],
      [move, { ...first, direction: 'down' }],
      [publish, { version: version.id, revision: fingerprint(version) }],
    ]
    for (const [what, input] of inputs)
      expect(await act(w, what, input)).toMatchObject(refused(/was published on .* and never changes/))
    expect(await read(w, version.id)).toEqual(version)
  })
})

describe('checklists', () => {
  test('have titles of their own', async () => {
    const w = await world()
    expect(await act(w, start, { title: 'stalking: CORE four' })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'title', message: expect.stringMatching(/already a checklist/) }],
    })
  })

  test('are for lead auditors and administrators; a criterion of another version is not there', async () => {
    const w = await world()
    const version = await drafted(w)
    for (const by of ['auditor', 'district', 'governance']) {
      expect(await act(w, start, { title: 'Burglary' }, by)).toMatchObject({ refusal: 'not permitted' })
      expect(await act(w, change, { ...asTyped(version, 0), name: 'Other' }, by)).toMatchObject({
        refusal: 'not permitted',
      })
      expect(
        await act(w, publish, { version: version.id, revision: fingerprint(version) }, by),
      ).toMatchObject({ refusal: 'not permitted' })
    }
    const shipped = await read(w, w.checklistVersionId)
    const elsewhere = { ...asTyped(version, 0), criterion: shipped.criteria[0]?.id, name: 'Other' }
    expect(await act(w, change, elsewhere)).toMatchObject({ refusal: 'not found' })
    expect(await act(w, start, { title: 'Burglary' }, 'administrator')).toMatchObject({ done: true })
  })
})
