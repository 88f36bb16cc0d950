import { foldedKey } from './officer-key'
import { trainingAt, type OfficerTraining } from './training-evidence'
import type { TrainingRecord } from './training-register'

/** How far the officers of a district's crimes were trained when the crimes were recorded. */
export interface TrainingCoverage {
  district: string
  crimes: number
  /** Crimes whose officer held a course that counts. */
  held: number
  /** Crimes of which it can be said whether: the denominator. */
  judged: number
  /** Crimes without an officer's key. */
  noKey: number
  /** Crimes with a key of which the register cannot say. */
  unknown: number
  /** Different officers, and those of them who held a course that counts at one of their crimes. */
  officers: number
  officersHeld: number
  /** Of the officers, those who are in the register at all. */
  officersListed: number
}

/** Some crimes of one officer, recorded on one day. */
export interface OfficerCrimes {
  district: string
  officerKey: string | null
  recordedOn: string | null
  crimes: number
}

type Register = Pick<OfficerTraining, 'asAt' | 'version' | 'counting'>

/** Counts crimes, in any portions, against a register. */
export class CoverageTally {
  readonly #register: Register
  readonly #records = new Map<string, Omit<TrainingRecord, 'row'>[]>()
  readonly #coverage = new Map<string, TrainingCoverage>()
  readonly #folded = new Map<string, string>()
  readonly #officers = new Map<string, Map<string, boolean>>()
  /** What was found of an officer on a day: the same for every district. */
  readonly #found = new Map<string, 'held' | 'not held' | 'unknown'>()

  constructor(register: Register, records: readonly Omit<TrainingRecord, 'row'>[]) {
    this.#register = register
    for (const record of records)
      this.#records.set(record.folded, [...(this.#records.get(record.folded) ?? []), record])
  }

  add({ district, officerKey, recordedOn, crimes }: OfficerCrimes): void {
    const of = this.#coverage.get(district) ?? emptyCoverage(district)
    this.#coverage.set(district, of)
    of.crimes += crimes
    const folded = this.#fold(officerKey ?? '')
    if (folded === '') {
      of.noKey += crimes
      return
    }
    const found = this.#at(folded, recordedOn)
    const officers = this.#officers.get(district) ?? new Map<string, boolean>()
    this.#officers.set(district, officers)
    officers.set(folded, officers.get(folded) === true || found === 'held')
    if (found === 'unknown') of.unknown += crimes
    else of.judged += crimes
    if (found === 'held') of.held += crimes
  }

  /** By the code of the district, in its order. */
  coverage(): TrainingCoverage[] {
    return [...this.#coverage.values()]
      .map((of) => {
        const officers = [...(this.#officers.get(of.district) ?? [])]
        return {
          ...of,
          officers: officers.length,
          officersHeld: officers.filter(([, held]) => held).length,
          officersListed: officers.filter(([folded]) => this.#records.has(folded)).length,
        }
      })
      .sort((a, b) => (a.district < b.district ? -1 : 1))
  }

  /** Folding takes longer than everything else, and an officer has many crimes. */
  #fold(key: string): string {
    const known = this.#folded.get(key)
    if (known !== undefined) return known
    const folded = foldedKey(key)
    this.#folded.set(key, folded)
    return folded
  }

  #at(folded: string, recordedOn: string | null): 'held' | 'not held' | 'unknown' {
    const key = `${recordedOn ?? ''} ${folded}`
    const known = this.#found.get(key)
    if (known) return known
    const { state } = trainingAt({ ...this.#register, records: this.#records.get(folded) ?? [] }, recordedOn)
    const found = state === 'not in the register' ? 'not held' : state
    this.#found.set(key, found)
    return found
  }
}

const emptyCoverage = (district: string): TrainingCoverage => ({
  ...{
    district,
    crimes: 0,
    held: 0,
    judged: 0,
    noKey: 0,
    unknown: 0,
    officers: 0,
    officersHeld: 0,
    officersListed: 0,
  },
})
