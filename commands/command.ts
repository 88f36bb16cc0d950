import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Database, Reader, Writer } from '../db/client'
import { rememberSave, savedResult } from '../db/saves'
import { appendToTrail, type Occasion } from '../db/trail'
import { canonicalJson } from '../domain/canonical-json'
import { event, type TrailEvent } from '../domain/events'
import type { FileReading } from './reading-task'
import { allows, whyNot, type Permission } from '../domain/permissions'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'

/** What went wrong with one field, or, with field '', with the whole. */
export interface Fault {
  field: string
  message: string
}

export type Refusal = 'not permitted' | 'not found' | 'not now' | 'invalid'

export interface Refused {
  done: false
  refusal: Refusal
  errors: Fault[]
  /** For somebody whose change came after another one: what stands now, so that they can choose. */
  current?: unknown
}

export interface Done<R> {
  done: true
  result: R
  events: readonly [TrailEvent, ...TrailEvent[]]
}

/** A refusal that leaves its mark: what was written until then is kept, with these events. */
export interface Noted {
  done: false
  refused: Refused
  events: readonly [TrailEvent, ...TrailEvent[]]
}

export type Outcome<R> = { done: true; result: R } | Refused

/** What a command gets to work with: the handle inside its transaction, who asks, when, and what was found. */
export interface Context<S extends Subject = Subject> extends Occasion {
  writer: Writer
  person: Person
  subject: S
  now: string
  /** The session that the person acts in, by the hash of its token; none for the command line. */
  sessionHash: string | undefined
}

/** How far long work is, for whoever waits for it. */
export interface Progress {
  rows: number
  /** Parts in a thousand of the whole. */
  share: number
}

/** Somebody who follows long work, and may call it off. */
export interface Watch {
  tell?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
}

/** What stands beside the transaction of a command, for what is done before and after it. */
export interface Aside extends Occasion {
  database: Database
  person: Person
  watch: Watch
  /** Reads uploaded files in place of the process that is there for it: for a test of very many of them. */
  reading?: FileReading | undefined
}

interface CommandRules<I extends z.ZodType, R, S extends Subject, P> {
  /**
   * The permission, and how the subject is found: by the ids of the address, and through the person, so that what they
   * may not see is not there.
   */
  may: {
    permission: Permission
    subject: (reader: Reader, input: z.output<I>, person: Person) => Promise<S | undefined>
  }
  input: I
  /**
   * Long reading of what cannot change any more, done before the transaction, so that nobody waits for it with their
   * save; what it found is handed to `run`. Only done for somebody who has the permission. It may put down what nothing
   * refers to before `run` does.
   */
  prepare?: (reader: Reader, input: z.output<I>, person: Person, now: string, aside: Aside) => Promise<P>
  run: (context: Context<S>, input: z.output<I>, prepared: P) => Promise<Done<R> | Refused | Noted>
  /** What lies outside the change and goes with it, such as a private file: done once the change is kept. */
  afterwards?: (result: R, aside: Aside) => Promise<void>
  /** Takes away what `prepare` put down, where the change was not made after all. */
  abandoned?: (prepared: P, aside: Aside) => Promise<void>
  /** It writes a few rows and is done: it may be committed together with others that wait. */
  brief?: true
  /** What makes two submissions with one save_id the same; left out, the whole input. */
  sameness?: (input: z.output<I>) => unknown
  /** What a repeat of the same submission is answered with; left out, the result itself, which is then stored. */
  remembered?: (result: R) => R
}

/** Something a user can change. Only `perform` runs one. */
export interface Command<
  I extends z.ZodType = z.ZodType,
  R = unknown,
  S extends Subject = Subject,
  P = undefined,
> extends CommandRules<I, R, S, P> {
  name: string
}

/** Declares a command by its name, its permission, its input and what it does. */
export function command<I extends z.ZodType, R, S extends Subject, P = undefined>(
  name: string,
  rules: CommandRules<I, R, S, P>,
): Command<I, R, S, P> {
  return { name, ...rules }
}

/** The end of a command that did something: its result, and at least one event for the trail. */
export function done<R>(result: R, ...events: [TrailEvent, ...TrailEvent[]]): Done<R> {
  return { done: true, result, events }
}

/** The end of a command that did nothing. Whatever it had written by then is rolled back. */
export function refuse(refusal: Refusal, errors: Fault[] | string, current?: unknown): Refused {
  const faults = typeof errors === 'string' ? [{ field: '', message: errors }] : errors
  return { done: false, refusal, errors: faults, ...(current === undefined ? {} : { current }) }
}

/** The same for a refusal that has to be counted and seen later, such as a guess at a password. */
export function refuseAndNote(
  refusal: Refusal,
  errors: Fault[] | string,
  ...events: [TrailEvent, ...TrailEvent[]]
): Noted {
  return { done: false, refused: refuse(refusal, errors), events }
}

export interface Performance {
  database: Database
  person: Person
  /** What came in: a parsed form or JSON body, with the address's parameters. */
  input: unknown
  /** Sent with a form or an autosave: the same one again gets the first answer and changes nothing. */
  saveId?: string | undefined
  sessionHash?: string | undefined
  now: string
  requestId: string
  watch?: Watch | undefined
  reading?: FileReading | undefined
}

class RolledBack extends Error {
  constructor(readonly refused: Refused) {
    super('rolled back')
  }
}

/**
 * Runs a command: parses the input, finds the subject, checks the permission, does the work and writes the trail, all
 * in one transaction. Expected failures come back as values; anything thrown has changed nothing.
 */
export async function perform<I extends z.ZodType, R, S extends Subject, P>(
  { name, may, input, prepare, run, remembered, afterwards, abandoned, sameness, brief }: Command<I, R, S, P>,
  { database, person, input: raw, saveId, sessionHash, now, requestId, watch = {}, reading }: Performance,
): Promise<Outcome<R>> {
  const parsed = input.safeParse(raw)
  const occasion = { person, now, requestId }
  const aside: Aside = { ...occasion, database, watch, reading }
  const mayPrepare = async (known: z.output<I>) => {
    const subject = await may.subject(database.reader, known, person)
    return subject !== undefined && allows(may.permission, person, subject)
  }
  const prepared =
    prepare && parsed.success && (await mayPrepare(parsed.data))
      ? await prepare(database.reader, parsed.data, person, now, aside)
      : undefined
  const content = parsed.success && sameness ? sameness(parsed.data) : raw
  const saveKey = saveId && keyOfSave(name, saveId, content)
  let repeated = false
  let made = false
  try {
    const write = brief ? database.writeBriefly : database.write
    const answer = await write(async (writer): Promise<Outcome<R>> => {
      const earlier = saveKey ? await savedResult(writer, person.id, saveKey) : undefined
      if (earlier) {
        repeated = true
        return { done: true, result: earlier.value as R }
      }

      const subject = await may.subject(writer, parsed.success ? parsed.data : soundParts(input, raw), person)
      if (!subject) throw new RolledBack(notThere)
      if (!allows(may.permission, person, subject)) {
        await appendToTrail(writer, occasion, [
          event('access refused', subject, { permission: may.permission }),
        ])
        return refuse('not permitted', whyNot(may.permission, person, subject))
      }

      if (!parsed.success) throw new RolledBack(refuse('invalid', faultsOf(parsed.error)))

      const outcome = await run({ ...occasion, writer, subject, sessionHash }, parsed.data, prepared as P)
      if ('refusal' in outcome) throw new RolledBack(outcome)
      await appendToTrail(writer, occasion, outcome.events)
      if (!outcome.done) return outcome.refused
      const { result } = outcome
      if (saveKey)
        await rememberSave(writer, {
          userId: person.id,
          saveId: saveKey,
          command: name,
          result: remembered ? remembered(result) : result,
          now,
        })
      return { done: true, result }
    })
    made = answer.done && !repeated
    if (made && answer.done) await afterwards?.(answer.result, aside)
    return answer
  } catch (error) {
    if (error instanceof RolledBack) return error.refused
    throw error
  } finally {
    if (!made && prepared !== undefined) await abandoned?.(prepared, aside)
  }
}

/**
 * What a submission is remembered by. The same save_id with other content is another submission: a form that somebody
 * went back to, changed and sent again must not be taken for the one before.
 */
function keyOfSave(command: string, saveId: string, content: unknown): string {
  return createHash('sha256')
    .update(canonicalJson([command, saveId, content ?? null]))
    .digest('hex')
}

const notThere = refuse('not found', 'There is nothing here, or you may not see it.')

/**
 * The fields of a bad input that are sound by themselves: enough to find the subject, whose ids come from the address.
 * Permission is judged before anybody is told what is wrong with their input.
 */
function soundParts<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const shape = (schema as { shape?: Record<string, z.ZodType> }).shape ?? {}
  const given = Object.entries((raw ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    given.filter(([name, value]) => Object.hasOwn(shape, name) && shape[name]?.safeParse(value).success),
  ) as z.output<I>
}

/** Zod's issues as faults of fields, named as the form names them. */
function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message:
      issue.code === 'unrecognized_keys'
        ? `‘${issue.keys.join('’, ‘')}’ cannot be given here. Open the page again and repeat this.`
        : issue.message,
  }))
}
