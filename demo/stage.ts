import type { z } from 'zod'
import { perform, type Command } from '../commands/command'
import type { Database } from '../db/client'
import { personFor } from '../db/people'
import { newId } from '../domain/identity'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'

/** Where the play takes place: a store, the people in it, and a clock that the script sets. */
export interface Stage {
  database: Database
  /** The id of somebody of the fictional world. */
  idOf: (key: string) => string
  /**
   * Somebody carries out a command so many days before the curtain falls. The demonstration only ever does what the app
   * would let that person do: a refusal ends the play with its sentences.
   */
  act: <I extends z.ZodType, R, S extends Subject, P>(
    who: string,
    daysAgo: number,
    command: Command<I, R, S, P>,
    input: z.input<I>,
  ) => Promise<R>
  /** The day ('YYYY-MM-DD') so many days before the curtain falls; negative for the time after it. */
  day: (daysAgo: number) => string
  /** Somebody comes on stage. */
  enter: (key: string, id: string) => void
}

const dayMs = 86_400_000

/** Sets the stage for a play that ends now. Every act comes a few seconds after the one before it. */
export function setStage(database: Database, ends: Date, machine: Person): Stage {
  const cast = new Map<string, string>()
  let acts = 0
  const idOf = (key: string) => {
    const id = cast.get(key)
    if (!id) throw new Error(`${key} is not on stage.`)
    return id
  }
  const personOf = async (key: string): Promise<Person> => {
    if (key === 'machine') return machine
    const person = await personFor(database.reader, idOf(key))
    if (!person) throw new Error(`${key} left the stage.`)
    return person
  }
  const day = (daysAgo: number) => new Date(ends.getTime() - daysAgo * dayMs).toISOString().slice(0, 10)
  return {
    database,
    idOf,
    enter: (key, id) => void cast.set(key, id),
    day,
    act: async (who, daysAgo, command, input) => {
      // People act in office hours, and the trail is in order of time: each act comes a few seconds after the last.
      acts += 1
      const morning = Date.parse(`${day(daysAgo)}T09:00:00.000Z`)
      const now = new Date(morning + acts * 4_000).toISOString()
      const outcome = await perform(command, {
        database,
        person: await personOf(who),
        input,
        now,
        requestId: newId(),
      })
      if (outcome.done) return outcome.result
      throw new Error(`'${command.name}' was refused: ${outcome.errors.map((e) => e.message).join(' ')}`)
    },
  }
}
