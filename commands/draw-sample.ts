import { randomInt } from 'node:crypto'
import { auditFor, setAuditStatus, type AuditSubject } from '../db/audits'
import type { Reader, Writer } from '../db/client'
import { drawsOf, frozenPopulation, insertDraw, type Population } from '../db/draws'
import { drawFrom } from '../db/population-reading'
import { insertCases, rowsOf } from '../db/samples'
import { softwareVersion } from '../db/software-version'
import { auditAfter } from '../domain/audit'
import { arrangeSample, type DrawnCase } from '../domain/drawn-sample'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { allows } from '../domain/permissions'
import type { Person } from '../domain/person'
import { samplingAlgorithm } from '../domain/sampling'
import { command, done, refuseAndNote } from './command'
import { drawSampleInput } from './draw-sample.input'

/** What was worked out from the frozen population before anything is written. */
interface Prepared {
  population: Population
  seed: string
  cases: DrawnCase[]
  /** The list as it is now: it has to be the one that was frozen. */
  size: number
  sha256: string
}

/**
 * Draws every district and stratum of an audit at once, from one seed, after the population is frozen. There is one
 * standing draw: the lifecycle refuses a second, and an index of the store would. Every refused attempt is in the
 * trail, so that nobody can try seeds until a sample pleases.
 */
export const drawSample = command('draw a sample', {
  may: {
    permission: 'draw a sample',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: drawSampleInput,
  prepare: async (reader, { audit, how, seed }, person) =>
    workedOut(reader, await auditFor(reader, audit, person), person, how === 'typed' ? seed : machineSeed()),
  run: async ({ writer, subject, person, now }, { how, witnesses }, prepared) => {
    const because = whyNotNow(subject, prepared)
    if (because !== null)
      return refuseAndNote('not now', because, event('draw refused', subject, { because }))
    const { population, seed, cases } = prepared as Prepared
    const id = newId()
    const number = (await drawsOf(writer, subject.id)).length + 1
    const draw = {
      id,
      auditId: subject.id,
      number,
      algorithm: samplingAlgorithm,
      seed,
      seedSource: how,
      witnesses: how === 'typed' ? witnesses : '',
      populationSize: population.size,
      populationSha256: population.sha256,
      softwareVersion,
      drawnBy: person.id,
      drawnAt: now,
    }
    await insertDraw(writer, draw, strataWithQuotas(population))
    await insertCases(writer, await asRows(writer, { cases, drawId: id, auditId: subject.id, population }))
    await setAuditStatus(writer, subject.id, 'scoring')
    return done(
      { draw: id, cases: cases.length },
      event('sample drawn', subject, {
        number,
        cases: cases.length,
        seedSource: how,
        seed,
        populationSha256: population.sha256,
      }),
    )
  },
})

/** Thirty digits of the system's random source: as good as thirty throws of a ten-sided die, and made once. */
function machineSeed(): string {
  return Array.from({ length: 30 }, () => randomInt(10)).join('')
}

/** Undefined where there is nothing to draw from, or nobody who may: `run` then says why. */
async function workedOut(
  reader: Reader,
  subject: AuditSubject | undefined,
  person: Person,
  seed: string,
): Promise<Prepared | undefined> {
  if (!subject || !allows('draw a sample', person, subject) || subject.audit.status !== 'frozen')
    return undefined
  const population = await frozenPopulation(reader, subject.id)
  if (!population) return undefined
  const strata = strataWithQuotas(population)
  const sizes = new Map(strata.map(({ key, quota }) => [key, quota]))
  const { drawn, size, sha256 } = await drawFrom(reader, population.extractNumber, { seed, sizes })
  const cases = arrangeSample(drawn, strata, { seed, secondScores: subject.audit.secondScores })
  return { population, seed, cases, size, sha256 }
}

/** Why there is no draw now, as a sentence, or null. */
function whyNotNow({ audit }: AuditSubject, prepared: Prepared | undefined): string | null {
  const next = auditAfter('draw', audit.status)
  if ('sentence' in next) return next.sentence
  if (!prepared) return 'The population was frozen at this very moment. Draw again.'
  const { population, size, sha256, cases } = prepared
  if (sha256 !== population.sha256 || size !== population.size)
    return `The crimes in the store are not the ones that were frozen: there are ${size} with SHA-256 ${sha256}, and ${population.size} with ${population.sha256} were frozen. Nothing was drawn. Tell the administrator: the store was changed from outside.`
  if (cases.length === 0) return 'The quotas of this audit add up to no case at all. Nothing was drawn.'
  return null
}

/** The strata of the population as a draw keeps them. */
function strataWithQuotas({ strata }: Population) {
  return strata.map(({ size: population, ...stratum }) => ({ ...stratum, population }))
}

async function asRows(
  writer: Writer,
  {
    cases,
    drawId,
    auditId,
    population,
  }: { cases: DrawnCase[]; drawId: string; auditId: string; population: Population },
) {
  const { extractNumber } = population
  const rows = await rowsOf(
    writer,
    extractNumber,
    cases.map(({ id }) => id),
  )
  return cases.map(({ id: reference, ...place }) => {
    const crimeRow = rows.get(reference)
    if (crimeRow === undefined) throw new Error('A drawn crime is not in its extract.')
    return { ...place, id: newId(), drawId, auditId, reference, extractNumber, crimeRow }
  })
}
