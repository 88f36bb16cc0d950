import { auditFor, districtsIn, type AuditSubject } from '../db/audits'
import type { Reader, Writer } from '../db/client'
import {
  actsOf,
  frozenPopulation,
  insertAct,
  standingDraw,
  strataOf,
  strataWithActs,
  type Draw,
  type DrawStratum,
} from '../db/draws'
import { drawFrom } from '../db/population-reading'
import { casesOfDraw, type SampleCase } from '../db/samples'
import { progressIn } from '../db/scores'
import { softwareVersion } from '../db/software-version'
import { lonelyStrata } from '../domain/allocation'
import { arrangeSample, secondShare, type DrawnCase } from '../domain/drawn-sample'
import { event } from '../domain/events'
import type { TicketedCase } from '../domain/sampling'
import { quotaFields, type QuotaField } from '../domain/quota-fields'
import { stratumKindWords, type StratumKind } from '../domain/strata'
import { command, done, refuse, type Fault } from './command'
import { extendSampleInput } from './extend-sample.input'
import { continues, takeIn } from './taken-cases'

/** Tickets read ahead of the last one in the sample: spares may be taken between the reading and the writing. */
const ahead = 25

interface Prepared {
  drawId: string
  size: number
  sha256: string
  /** The lowest tickets of the district's strata, from the first. */
  tickets: Map<string, TicketedCase[]>
}

/**
 * Takes more cases of one district into the sample, by the tickets that follow: what was drawn stays as it is. The act is
 * on the receipt with its reason, and with how many cases were finished by then, since who has seen results may be
 * tempted to go on until they please.
 */
export const extendSample = command('extend a sample', {
  may: {
    permission: 'draw a sample',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: extendSampleInput,
  prepare: (reader, { audit, district, ...more }) => ticketsFor(reader, audit, { district, more }),
  run: async ({ writer, subject, person, now }, input, prepared) => {
    const { district, reason } = input
    const found = await theSample(writer, subject, input, prepared)
    if ('sentence' in found) return refuse('not now', found.sentence)
    if ('faults' in found) return refuse('invalid', found.faults)
    const { draw, drawn, strata, tickets } = found

    const taken = taking(strata, { drawn, tickets, more: input })
    const cases = arranged(taken, { subject, draw, drawn, strata, district })
    if (cases.length === 0)
      return refuse(
        'not now',
        `Every crime of ${found.name} that the population holds is in the sample already.`,
      )
    const number = (await actsOf(writer, draw.id)).length + 2
    const finishedBefore = await finishedCases(writer, subject.id, district, drawn)
    const quotas = Object.fromEntries(strata.map(({ key, kind }) => [key, moreOf(kind, input)]))
    await insertAct(writer, {
      ...{ drawId: draw.id, number, quotas, reason, finishedBefore, softwareVersion },
      ...{ by: person.id, at: now },
    })
    await takeIn(
      writer,
      { auditId: subject.id, drawId: draw.id, extractNumber: found.extractNumber, at: now },
      cases.map(({ id: reference, ...place }) => ({ ...place, reference, act: number, replaces: null })),
    )
    const asked = strata.reduce((sum, { kind }) => sum + moreOf(kind, input), 0)
    return done(
      { cases: cases.length, short: asked - cases.length, act: number },
      event('sample extended', subject, { district, cases: cases.length, act: number, reason }),
    )
  },
})

type More = Record<QuotaField, number>

const moreOf = (kind: StratumKind, more: More) => more[quotaFields[kind]]

async function ticketsFor(
  reader: Reader,
  auditId: string,
  { district, more }: { district: string; more: More },
): Promise<Prepared | undefined> {
  const draw = await standingDraw(reader, auditId)
  const population = await frozenPopulation(reader, auditId)
  if (!draw || !population) return undefined
  const drawn = await casesOfDraw(reader, draw.id)
  const strata = (await strataOf(reader, draw.id)).filter((stratum) => stratum.district === district)
  const sizes = new Map(
    strata.map(({ key, kind }) => [key, inStratum(drawn, key).length + moreOf(kind, more) + ahead]),
  )
  const { drawn: tickets, ...list } = await drawFrom(reader, population.extractNumber, {
    seed: draw.seed,
    sizes,
  })
  return { drawId: draw.id, tickets, ...list }
}

const inStratum = (cases: readonly SampleCase[], key: string) =>
  cases.filter(({ stratum }) => stratum === key)

interface Found {
  draw: Draw
  drawn: SampleCase[]
  /** The district's. */
  strata: DrawStratum[]
  tickets: Map<string, TicketedCase[]>
  extractNumber: number
  name: string
}

/** What is extended, or why it cannot be. */
async function theSample(
  writer: Writer,
  { id, audit }: AuditSubject,
  input: { acts: number; district: string } & More,
  prepared: Prepared | undefined,
): Promise<Found | { sentence: string } | { faults: Fault[] }> {
  if (audit.status === 'issued')
    return { sentence: 'This audit is issued. Its lead auditor has to reopen it before it can be extended.' }
  const draw = await standingDraw(writer, id)
  const population = await frozenPopulation(writer, id)
  if (!draw || !population) return { sentence: 'No sample is drawn yet: there is nothing to extend.' }
  const acts = (await actsOf(writer, draw.id)).length + 1
  if (draw.id !== prepared?.drawId || acts !== input.acts)
    return { sentence: 'The sample was drawn or extended meanwhile. Look at it again before you add to it.' }
  const strata = (await strataWithActs(writer, draw.id)).filter(({ district }) => district === input.district)
  const name = (await districtsIn(writer, id)).find(({ code }) => code === input.district)?.name
  if (strata.length === 0 || name === undefined)
    return { faults: [{ field: 'district', message: 'Choose one of the districts of this audit' }] }
  const drawn = await casesOfDraw(writer, draw.id)
  const { size, sha256, tickets } = prepared
  const asDrawn = strata.every(({ key }) => continues(inStratum(drawn, key), tickets.get(key) ?? []))
  if (size !== population.size || sha256 !== population.sha256 || !asDrawn)
    return {
      sentence:
        'The crimes in the store are not the ones that the sample was drawn from. Nothing was drawn. Tell the administrator: the store was changed from outside.',
    }
  const faults = faultsOf(strata, input)
  return faults.length > 0
    ? { faults }
    : { draw, drawn, strata, tickets, extractNumber: population.extractNumber, name }
}

function faultsOf(strata: readonly DrawStratum[], more: More): Fault[] {
  return strata.flatMap((stratum) => {
    const { key, kind, population, quota } = stratum
    const field = quotaFields[kind]
    const asked = moreOf(kind, more)
    if (asked > 0 && quota >= population)
      return [
        {
          field,
          message: `Every one of the ${population} crimes (${stratumKindWords[kind]}) is in the sample already`,
        },
      ]
    const total = Math.min(population, quota + asked)
    return lonelyStrata([{ key, population, quota: total }]).map((message) => ({ field, message }))
  })
}

function taking(
  strata: readonly DrawStratum[],
  {
    drawn,
    tickets,
    more,
  }: { drawn: readonly SampleCase[]; tickets: Map<string, TicketedCase[]>; more: More },
): Map<string, TicketedCase[]> {
  return new Map(
    strata.map(({ key, kind }) => {
      const from = inStratum(drawn, key).length
      return [key, (tickets.get(key) ?? []).slice(from, from + moreOf(kind, more))]
    }),
  )
}

/** The new cases with their places after those that are there, and with the share of the plan scored twice. */
function arranged(
  taken: ReadonlyMap<string, readonly TicketedCase[]>,
  {
    subject,
    draw,
    drawn,
    strata,
    district,
  }: {
    subject: AuditSubject
    draw: Draw
    drawn: readonly SampleCase[]
    strata: readonly DrawStratum[]
    district: string
  },
): DrawnCase[] {
  const there = drawn.filter((c) => c.district === district && !c.targeted)
  const firstAct = there.filter(({ act, replaces }) => act === 1 && replaces === null).length
  const more = [...taken.values()].reduce((sum, list) => sum + list.length, 0)
  const secondScores = secondShare(more, { of: firstAct, scoredTwice: subject.audit.secondScores })
  const numberBefore = Math.max(0, ...there.map(({ number }) => number))
  return arrangeSample(taken, strata, { seed: draw.seed, secondScores }).map((found) => ({
    ...found,
    number: numberBefore + found.number,
    rank: inStratum(drawn, found.stratum).length + found.rank,
  }))
}

/** Cases of the district with every score that they need. */
async function finishedCases(
  reader: Reader,
  auditId: string,
  district: string,
  drawn: readonly SampleCase[],
): Promise<number> {
  const progress = await progressIn(reader, auditId)
  return drawn.filter(({ id, second, targeted, ...found }) => {
    if (found.district !== district || targeted) return false
    const scores = progress.filter(({ caseId, status }) => caseId === id && status === 'finished')
    return scores.length === (second ? 2 : 1)
  }).length
}
