import { auditFor } from '../db/audits'
import type { Reader } from '../db/client'
import {
  crimesToJudge,
  insertLeftOut,
  insertRule,
  makeStanding,
  referencesDrawnSince,
  takeAwayRule,
} from '../db/drawable-rules'
import { currentExtract } from '../db/extracts'
import { allOffenceCodes } from '../db/offence-codes'
import { profileCountsOf } from '../db/profile-counts'
import { drawableBy, stepsOfChoice, type DrawableChoice, type PopulationStep } from '../domain/drawable-rule'
import { LeftOutTally, monthsBefore } from '../domain/left-out-tally'
import { event } from '../domain/events'
import { foundChoices, notTicked } from '../domain/found-choices'
import { newId } from '../domain/identity'
import { offenceFinder } from '../domain/offence-list'
import type { LeftOutCount } from '../domain/drawable-rule'
import { chooseCrimesInput } from './choose-crimes.input'
import { command, done, refuse, type Aside, type Fault } from './command'
import { whileWanted } from './while-wanted'

interface Ruled {
  id: string
  extractNumber: number
  steps: PopulationStep[]
  leftOut: LeftOutCount[]
  drawable: number
}

/**
 * Chooses which crimes of the extract can be drawn: by offence, by record status, and whether they were drawn in an
 * earlier audit. Each crime is judged before the transaction, page by page, and those left out are put down under a rule
 * that counts for nothing until the transaction makes it the one that stands. The crimes themselves stay as they are.
 */
export const chooseCrimes = command('choose the crimes that can be drawn', {
  may: {
    permission: 'freeze a population',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: chooseCrimesInput,
  prepare: async (
    reader,
    input,
    person,
    now,
    { database, watch },
  ): Promise<Ruled | { faults: Fault[] } | undefined> => {
    const subject = await auditFor(reader, input.audit, person)
    const extract = subject && (await currentExtract(reader, input.audit))
    if (!extract || subject.audit.status !== 'imported') return undefined
    const choice = await choiceFrom(reader, extract.number, input)
    if ('faults' in choice) return choice
    const { theme, id: auditId } = subject.audit
    const since = choice.auditedWithinMonths === null ? null : monthsBefore(now, choice.auditedWithinMonths)
    const drawn =
      since === null ? new Set<string>() : await referencesDrawnSince(reader, { auditId, theme, since })
    const drawable = extract.report.crimes.eligible
    const aside = { database, person, now, watch }
    return apply(reader, aside, { choice, drawn, extractNumber: extract.number, theme, drawable })
  },
  run: async ({ writer, subject }, { audit }, ruled) => {
    const extract = await currentExtract(writer, audit)
    if (subject.audit.status !== 'imported' || !extract || !ruled) return refuse('not now', chosenBetween)
    if ('faults' in ruled) return refuse('invalid', ruled.faults)
    if (ruled.extractNumber !== extract.number)
      return refuse('not now', 'Another extract was imported at this very moment. Choose again.')
    const before = await makeStanding(writer, extract.number, ruled)
    const left = ruled.steps.at(-1)?.left ?? ruled.drawable
    return done(
      { audit, before: before ?? null },
      event('crimes to draw chosen', subject, { leftOut: ruled.drawable - left, left }),
    )
  },
  afterwards: async ({ before }, { database }) => {
    if (before) await takeAwayRule(database, before)
  },
  abandoned: async (ruled, { database }) => {
    if (ruled && 'id' in ruled) await takeAwayRule(database, ruled.id)
  },
})

/** What is to be left out, from what was ticked, or what is wrong with it by field of the form. */
export async function choiceFrom(
  reader: Reader,
  extractNumber: number,
  { offences, statuses, unlisted, auditedBefore, months }: Typed,
): Promise<DrawableChoice | { faults: Fault[] }> {
  const details = await profileCountsOf(reader, extractNumber, ['offence', 'recordStatus'])
  const offered = {
    offences: foundChoices(details, 'offence'),
    statuses: foundChoices(details, 'recordStatus'),
  }
  const faults: Fault[] = []
  const leftOut = (field: keyof typeof offered, ticked: readonly string[], what: string) => {
    const out = notTicked(offered[field], ticked)
    if (out.length > 0 && out.length === offered[field].length)
      faults.push({ field, message: `Tick at least one ${what}: without any, no crime could be drawn` })
    return out
  }
  if (unlisted.length > 0 && (await allOffenceCodes(reader)).length === 0)
    faults.push({ field: 'unlisted', message: nothingListed })
  const choice = {
    unlistedLeftOut: unlisted.length > 0,
    offencesLeftOut: leftOut('offences', offences, 'offence'),
    statusesLeftOut: leftOut('statuses', statuses, 'status'),
    auditedWithinMonths: auditedBefore.length > 0 ? months : null,
  }
  return faults.length > 0 ? { faults } : choice
}

export const chosenBetween =
  'Which crimes can be drawn is chosen between the import of the extract and the freeze.'

const nothingListed =
  'The list of offences is empty: every crime would be left out. The administrator can fill it'

interface Typed {
  offences: string[]
  statuses: string[]
  unlisted: string[]
  auditedBefore: string[]
  months: number
}

interface ToApply {
  choice: DrawableChoice
  drawn: ReadonlySet<string>
  extractNumber: number
  theme: string
  drawable: number
}

async function apply(
  reader: Reader,
  { database, person, now, watch }: Pick<Aside, 'database' | 'person' | 'now' | 'watch'>,
  { choice, drawn, extractNumber, theme, drawable }: ToApply,
): Promise<Ruled> {
  const id = newId()
  await database.write((writer) =>
    insertRule(writer, { id, extractNumber, choice, steps: [], leftOut: [], madeBy: person.id, madeAt: now }),
  )
  const judge = drawableBy(choice, drawn, offenceFinder(await allOffenceCodes(reader)))
  const tally = new LeftOutTally()
  let rows = 0
  try {
    for await (const page of whileWanted(crimesToJudge(reader, extractNumber), watch)) {
      const out = page.filter((crime) => tally.take(crime, judge(crime)))
      const references = out.map(({ reference }) => reference)
      if (references.length > 0) await database.writeAhead((writer) => insertLeftOut(writer, id, references))
      rows += page.length
      watch.tell?.({ rows, share: Math.min(999, Math.floor((rows / Math.max(1, drawable)) * 1_000)) })
    }
  } catch (error) {
    await takeAwayRule(database, id)
    throw error
  }
  const steps = stepsOfChoice(choice, theme, drawable, tally.bySteps)
  return { id, extractNumber, steps, leftOut: tally.counts(), drawable }
}
