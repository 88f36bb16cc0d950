import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Autosave, backOffMs, longestMs, pauseMs, type Reply, type SaveState, type Sent } from './autosave'

interface Stored {
  text: string
  revision: number
  savedAt: string
}

/** A browser and a server in one: time goes on by hand, replies come when they are let. */
class Scene {
  now = 0
  timers: { at: number; work: () => void }[] = []
  sent: { save: Sent<string>; reply: (reply: Reply<Stored>) => void }[] = []
  states: string[] = []
  stored: Stored = { text: '', revision: 0, savedAt: 'never' }
  done = new Map<string, number>()
  ids = 0
  autosave = new Autosave<string, Stored>(0, {
    send: (save) => new Promise((reply) => this.sent.push({ save, reply })),
    newSaveId: () => `s${++this.ids}`,
    later: (work, ms) => {
      const timer = { at: this.now + ms, work }
      this.timers.push(timer)
      return () => {
        this.timers = this.timers.filter((other) => other !== timer)
      }
    },
    changed: (state: SaveState<Stored>) => this.states.push(state.kind),
  })

  type(text: string, atOnce = false): void {
    this.autosave.change(text, { atOnce })
  }

  async wait(ms: number): Promise<void> {
    const until = this.now + ms
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.now = next.at
      this.timers = this.timers.filter((timer) => timer !== next)
      next.work()
      await this.settle()
    }
    this.now = until
  }

  settle = async () => {
    for (let n = 0; n < 5; n++) await Promise.resolve()
  }

  /** The server as it is: idempotent by save id, and refusing a save that did not see the newest. */
  serve({ save_lost = false } = {}): Reply<Stored> {
    const { save } = this.sent[0]!
    if (save_lost) return { kind: 'unreachable' }
    const earlier = this.done.get(save.saveId)
    if (earlier !== undefined) return { kind: 'saved', revision: earlier, savedAt: 'then' }
    if (save.revision !== this.stored.revision)
      return { kind: 'conflict', current: this.stored, sentence: 'Changed' }
    this.stored = { text: save.values, revision: save.revision + 1, savedAt: `t${this.now}` }
    this.done.set(save.saveId, this.stored.revision)
    return { kind: 'saved', revision: this.stored.revision, savedAt: `t${this.now}` }
  }

  async answer(reply: Reply<Stored>): Promise<void> {
    const { reply: give } = this.sent.shift()!
    give(reply)
    await this.settle()
  }
}

describe('an answer that saves itself', () => {
  test('waits for a pause, but never longer than a second of typing', async () => {
    const scene = new Scene()
    scene.type('a')
    await scene.wait(pauseMs - 100)
    scene.type('ab')
    await scene.wait(pauseMs - 200)
    scene.type('abc')
    expect(scene.sent).toHaveLength(0)
    await scene.wait(longestMs - scene.now)
    expect(scene.sent.map(({ save }) => save.values)).toEqual(['abc'])
    await scene.answer(scene.serve())
    expect(scene.autosave.state).toEqual({ kind: 'saved', at: `t${longestMs}` })
    expect(scene.autosave.unsaved).toBe(false)
  })

  test('sends a choice at once', () => {
    const scene = new Scene()
    scene.type('yes', true)
    expect(scene.sent.map(({ save }) => [save.values, save.revision, save.saveId])).toEqual([
      ['yes', 0, 's1'],
    ])
  })

  test('keeps to one save at a time; what was typed meanwhile follows with the new revision', async () => {
    const scene = new Scene()
    scene.type('yes', true)
    scene.type('no', true)
    expect(scene.sent).toHaveLength(1)
    await scene.answer(scene.serve())
    expect(scene.sent.map(({ save }) => [save.values, save.revision])).toEqual([['no', 1]])
    await scene.answer(scene.serve())
    expect(scene.stored).toMatchObject({ text: 'no', revision: 2 })
  })

  test('tries again as it was while the server is away, later and later, and loses nothing that is typed', async () => {
    const scene = new Scene()
    scene.type('one', true)
    for (const wait of backOffMs) {
      await scene.answer({ kind: 'unreachable' })
      expect(scene.autosave.state.kind).toBe('retrying')
      scene.type(`typed after ${wait}`)
      await scene.wait(wait)
      expect(scene.sent.map(({ save }) => [save.values, save.saveId])).toEqual([['one', 's1']])
    }
    await scene.answer(scene.serve())
    await scene.wait(longestMs)
    await scene.answer(scene.serve())
    expect(scene.stored).toMatchObject({ text: `typed after ${backOffMs.at(-1)}`, revision: 2 })
  })

  test('a reply that got lost does not make it two saves', async () => {
    const scene = new Scene()
    scene.type('yes', true)
    scene.serve()
    await scene.answer({ kind: 'unreachable' })
    scene.type('yes, and more')
    await scene.wait(backOffMs[0]!)
    await scene.answer(scene.serve())
    await scene.wait(longestMs)
    await scene.answer(scene.serve())
    expect(scene.stored).toMatchObject({ text: 'yes, and more', revision: 2 })
    expect(scene.states).not.toContain('conflict')
  })

  test('says that nobody is signed in, keeps the text, and sends it when they are', async () => {
    const scene = new Scene()
    scene.type('text', true)
    await scene.answer({ kind: 'signed out' })
    expect(scene.autosave.state).toEqual({ kind: 'signed out' })
    expect(scene.autosave.unsaved).toBe(true)
    scene.autosave.flush()
    await scene.answer(scene.serve())
    expect(scene.stored.text).toBe('text')
  })

  test.each(['mine', 'theirs'] as const)('lets the reader choose between two values: %s', async (choice) => {
    const scene = new Scene()
    scene.stored = { text: 'theirs', revision: 4, savedAt: 'before' }
    scene.type('mine', true)
    await scene.answer(scene.serve())
    expect(scene.autosave.state).toMatchObject({ kind: 'conflict', current: { text: 'theirs' } })
    expect(scene.autosave.unsaved).toBe(true)
    scene.type('mine, longer')
    await scene.wait(5_000)
    expect(scene.sent).toHaveLength(0)
    scene.autosave.settle(choice, 'mine, longer')
    if (choice === 'mine') await scene.answer(scene.serve())
    expect(scene.autosave.state.kind).toBe('saved')
    expect(scene.stored.text).toBe(choice === 'mine' ? 'mine, longer' : 'theirs')
    scene.type('and on', true)
    await scene.answer(scene.serve())
    expect(scene.stored.text).toBe('and on')
  })

  test('does not send again what was refused, but what is typed next', async () => {
    const scene = new Scene()
    scene.type('because non-DA', true)
    await scene.answer({ kind: 'refused', errors: [{ field: 'reason', message: 'No' }] })
    await scene.wait(60_000)
    expect(scene.sent).toHaveLength(0)
    expect(scene.autosave.state.kind).toBe('refused')
    expect(scene.autosave.unsaved).toBe(true)
    scene.type('victim is an organisation', true)
    await scene.answer(scene.serve())
    expect(scene.stored.text).toBe('victim is an organisation')
  })

  test('what was refused is tried once more when something on which it hung has changed, and not again', async () => {
    const scene = new Scene()
    scene.type('an answer', true)
    await scene.answer({ kind: 'refused', errors: [] })
    scene.autosave.sendRefusedAgain()
    await scene.settle()
    expect(scene.sent.map(({ save }) => save.values)).toEqual(['an answer'])
    await scene.answer({ kind: 'refused', errors: [] })
    scene.type('another', true)
    await scene.answer(scene.serve())
    scene.autosave.sendRefusedAgain()
    await scene.settle()
    expect(scene.sent).toEqual([])
    expect(scene.stored.text).toBe('another')
  })

  test('whatever the line does, the last typed text arrives, saves are in order, and nothing is saved twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('type', 'choose', 'wait', 'serve', 'lose', 'lose the reply'), {
          maxLength: 40,
        }),
        async (acts) => {
          const scene = new Scene()
          let typed = 0
          for (const act of acts) {
            if (act === 'type' || act === 'choose') scene.type(`text ${++typed}`, act === 'choose')
            else if (act === 'wait') await scene.wait(700)
            else if (scene.sent.length > 0) {
              const reply = act === 'lose' ? scene.serve({ save_lost: true }) : scene.serve()
              await scene.answer(act === 'serve' ? reply : { kind: 'unreachable' })
            }
          }
          for (let turn = 0; turn < 8 && scene.autosave.unsaved; turn++) {
            await scene.wait(20_000)
            if (scene.sent.length > 0) await scene.answer(scene.serve())
          }
          expect(scene.autosave.unsaved).toBe(false)
          expect(scene.stored.text).toBe(typed === 0 ? '' : `text ${typed}`)
          expect(scene.stored.revision).toBe(scene.done.size)
          expect(scene.states).not.toContain('conflict')
        },
      ),
    )
  })
})
