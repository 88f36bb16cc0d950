import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { installation, saves, trail } from '../db/schema'
import { verifyTrail } from '../db/trail'
import { freshStore } from '../db/testing/fresh-store'
import { event } from '../domain/events'
import type { Person } from '../domain/person'
import { command, done, perform, refuse, refuseAndNote } from './command'

const administrator: Person = {
  id: 'a1', name: 'Ash Grant', homeDistrict: null, roles: [{ role: 'administrator', district: null }],
} // prettier-ignore
const auditor: Person = { ...administrator, id: 'b1', roles: [{ role: 'auditor', district: null }] }

const note = command('note', {
  may: { permission: 'manage users', subject: async () => ({ type: 'house', id: 'house' }) },
  input: z.strictObject({ text: z.string().min(1, 'Enter a text') }),
  run: async ({ writer, subject }, { text }) => {
    await writer.insert(installation).values({ key: text, value: text })
    if (text === 'too late') return refuse('not now', 'Too late.')
    if (text === 'broken') throw new Error('broken')
    return done({ text }, event('user changed', subject, { name: 'x', changes: text }))
  },
})

const at = { now: '2021-11-01T09:00:00.000Z', requestId: 'r1' }

describe('a command', () => {
  test('changes the store and writes its event in the same transaction', async () => {
    const database = await freshStore()
    const outcome = await perform(note, { database, person: administrator, input: { text: 'kept' }, ...at })
    expect(outcome).toEqual({ done: true, result: { text: 'kept' } })
    const rows = await database.reader.select().from(trail)
    expect(rows.map((r) => [r.seq, r.event, r.actorName, r.at])).toEqual([
      [1, 'user changed', 'Ash Grant', at.now],
    ])
    expect(await verifyTrail(database.reader)).toMatchObject({ intact: true, rows: 1 })
  })

  test('that refuses after it wrote leaves nothing behind, and so does one that breaks', async () => {
    const database = await freshStore()
    const late = await perform(note, { database, person: administrator, input: { text: 'too late' }, ...at })
    expect(late).toMatchObject({ done: false, refusal: 'not now' })
    await expect(
      perform(note, { database, person: administrator, input: { text: 'broken' }, ...at }),
    ).rejects.toThrow()
    expect(await database.reader.select().from(trail)).toEqual([])
    expect(await database.reader.select().from(installation).where(eq(installation.key, 'too late'))).toEqual(
      [],
    )
  })

  test('of somebody without the permission changes nothing and is noted', async () => {
    const database = await freshStore()
    const outcome = await perform(note, { database, person: auditor, input: { text: 'no' }, ...at })
    expect(outcome).toMatchObject({ done: false, refusal: 'not permitted' })
    expect(await database.reader.select().from(installation).where(eq(installation.key, 'no'))).toEqual([])
    expect((await database.reader.select().from(trail)).map((r) => r.event)).toEqual(['access refused'])
  })

  test('says nothing of the input to somebody without the permission', async () => {
    const database = await freshStore()
    const outcome = await perform(note, { database, person: auditor, input: { text: '' }, ...at })
    expect(outcome).toMatchObject({ done: false, refusal: 'not permitted' })
  })

  test('with bad input names the field; unknown fields are refused too', async () => {
    const database = await freshStore()
    const empty = await perform(note, { database, person: administrator, input: { text: '' }, ...at })
    expect(empty).toMatchObject({ refusal: 'invalid', errors: [{ field: 'text', message: 'Enter a text' }] })
    const more = await perform(note, {
      database,
      person: administrator,
      input: { text: 'x', role: 'y' },
      ...at,
    })
    expect(more).toMatchObject({ refusal: 'invalid' })
  })

  test('sent twice with the same save_id happens once and answers the same', async () => {
    const database = await freshStore()
    const sent = { database, person: administrator, input: { text: 'once' }, saveId: 's1', ...at }
    const first = await perform(note, sent)
    const second = await perform(note, sent)
    expect(second).toEqual(first)
    expect(await database.reader.select().from(trail)).toHaveLength(1)
  })

  test('that refuses with a note keeps what it wrote and its event: a guess stays counted', async () => {
    const guess = command('guess', {
      ...note,
      run: async ({ writer, subject }, { text }) => {
        await writer.insert(installation).values({ key: text, value: text })
        return refuseAndNote(
          'invalid',
          [{ field: 'text', message: 'Wrong' }],
          event('user disabled', subject),
        )
      },
    })
    const database = await freshStore()
    const sent = { database, person: administrator, input: { text: 'guess' }, saveId: 's1', ...at }
    expect(await perform(guess, sent)).toEqual({
      done: false,
      refusal: 'invalid',
      errors: [{ field: 'text', message: 'Wrong' }],
    })
    expect(
      await database.reader.select().from(installation).where(eq(installation.key, 'guess')),
    ).toHaveLength(1)
    expect((await database.reader.select().from(trail)).map((r) => r.event)).toEqual(['user disabled'])
  })

  test('whose result may be kept nowhere answers a repeat with what is left of it', async () => {
    const secretive = command('secretive', {
      may: note.may,
      input: note.input,
      run: async ({ subject }) => done({ secret: 'k7mq' }, event('user disabled', subject)),
      remembered: () => ({ secret: '' }),
    })
    const database = await freshStore()
    const sent = { database, person: administrator, input: { text: 'x' }, saveId: 's1', ...at }
    expect(await perform(secretive, sent)).toEqual({ done: true, result: { secret: 'k7mq' } })
    expect(await perform(secretive, sent)).toEqual({ done: true, result: { secret: '' } })
    expect(JSON.stringify(await database.reader.select().from(saves))).not.toContain('k7mq')
  })

  test('sent with the same save_id and other content is another one', async () => {
    const database = await freshStore()
    const sent = { database, person: administrator, saveId: 's1', ...at }
    await perform(note, { ...sent, input: { text: 'first' } })
    const second = await perform(note, { ...sent, input: { text: 'second' } })
    expect(second).toEqual({ done: true, result: { text: 'second' } })
    expect(await database.reader.select().from(trail)).toHaveLength(2)
  })

  test('with a field that is named like something every object has is refused in words', async () => {
    const database = await freshStore()
    const input = JSON.parse('{"text":"x","constructor":1,"toString":2}') as unknown
    const outcome = await perform(note, { database, person: administrator, input, ...at })
    expect(outcome).toMatchObject({ done: false, refusal: 'invalid' })
  })

  test('many at once form one chain without a gap', async () => {
    const database = await freshStore()
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        perform(note, { database, person: administrator, input: { text: `t${i}` }, ...at }),
      ),
    )
    expect(await verifyTrail(database.reader)).toMatchObject({ intact: true, rows: 20 })
  })

  test('does what lies outside the store once it is kept: not when it refuses, and not again for a repeat', async () => {
    const database = await freshStore()
    const seen: string[] = []
    const withFile = command('note with a file', {
      may: note.may,
      input: note.input,
      run: note.run,
      afterwards: async ({ text }) => {
        const kept = await database.reader.select().from(installation).where(eq(installation.key, text))
        seen.push(`${text} ${kept.length}`)
      },
    })
    const sent = { database, person: administrator, ...at }
    await perform(withFile, { ...sent, input: { text: 'too late' } })
    await perform(withFile, { ...sent, input: { text: 'kept' }, saveId: 's1' })
    await perform(withFile, { ...sent, input: { text: 'kept' }, saveId: 's1' })
    expect(seen).toEqual(['kept 1'])
  })
})
