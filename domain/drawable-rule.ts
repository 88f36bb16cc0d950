import type { IntakeCount } from './extract-intake'
import type { OffenceFinder } from './offence-list'
import { grouped } from './percent'

/** Which crimes of an extract can be drawn, beyond what holds for every audit: what a person chose. */
export interface DrawableChoice {
  /** Texts of offences that are left out; '' stands for crimes without one. */
  offencesLeftOut: string[]
  /** Statuses of records that are left out; '' stands for crimes without one. */
  statusesLeftOut: string[]
  /** Left out where the list of offences has theirs not in force on the day they were recorded; false where not said. */
  unlistedLeftOut?: boolean
  /** Crimes drawn in an earlier audit of the same theme are left out for so many months; null: not at all. */
  auditedWithinMonths: number | null
}

export const everythingDrawable: DrawableChoice = {
  offencesLeftOut: [],
  statusesLeftOut: [],
  auditedWithinMonths: null,
}

/** One step from the rows of a file to the list that is drawn from. */
export interface PopulationStep {
  what: string
  /** Crimes, or rows of the file, that this step takes away. */
  leftOut: number
  left: number
}

/** Crimes that a rule leaves out, counted as those of the extract are. */
export type LeftOutCount = Omit<IntakeCount, 'eligible'>

/** What a rule looks at of a crime. */
export interface DrawableCrime {
  reference: string
  offence: string | null
  recordStatus: string | null
  /** A day, a month, or null where the extract does not say. */
  recordedOn: string | null
}

export const drawableSteps = ['offence', 'not in force', 'record status', 'audited before'] as const
export type DrawableStep = (typeof drawableSteps)[number]

/**
 * Tells of a crime which step of a rule leaves it out, the first one that does, or null where it can be drawn.
 * @param auditedBefore references of crimes that were drawn in an earlier audit
 * @param find what the list of offences has; asked only where the choice leaves out by it
 */
export function drawableBy(
  choice: DrawableChoice,
  auditedBefore: ReadonlySet<string>,
  find: OffenceFinder,
): (crime: DrawableCrime) => DrawableStep | null {
  const offences = new Set(choice.offencesLeftOut)
  const statuses = new Set(choice.statusesLeftOut)
  return ({ reference, offence, recordStatus, recordedOn }) => {
    if (offences.has(offence ?? '')) return 'offence'
    if (choice.unlistedLeftOut && !find(offence ?? '', recordedOn).inForce) return 'not in force'
    if (statuses.has(recordStatus ?? '')) return 'record status'
    return auditedBefore.has(reference) ? 'audited before' : null
  }
}

/** The counts of an extract with those that a rule leaves out told apart from those that can be drawn. */
export function withoutLeftOut(
  counts: readonly IntakeCount[],
  leftOut: readonly LeftOutCount[],
): IntakeCount[] {
  const keyOf = ({ span, district, kind, outcomeCode, outcomeText }: LeftOutCount) =>
    JSON.stringify([span, district, kind, outcomeCode, outcomeText])
  const out = new Map(leftOut.map((count) => [keyOf(count), count.crimes]))
  return counts.flatMap((count) => {
    const crimes = count.eligible ? (out.get(keyOf(count)) ?? 0) : 0
    if (crimes === 0) return [count]
    return [
      { ...count, crimes: count.crimes - crimes },
      { ...count, crimes, eligible: false },
    ].filter((one) => one.crimes > 0)
  })
}

/** What a choice leaves out at each of its steps, in words; only the steps that were chosen. */
export function choiceInWords(choice: DrawableChoice, theme: string): { step: DrawableStep; what: string }[] {
  const { offencesLeftOut, statusesLeftOut, auditedWithinMonths: months } = choice
  const steps: { step: DrawableStep; what: string; chosen: boolean }[] = [
    {
      step: 'offence',
      what: `of another offence (${listed(offencesLeftOut, 'no offence')})`,
      chosen: offencesLeftOut.length > 0,
    },
    {
      step: 'not in force',
      what: 'of an offence that the list of offences does not have in force on the day it was recorded',
      chosen: choice.unlistedLeftOut === true,
    },
    {
      step: 'record status',
      what: `with a record status that was left out (${listed(statusesLeftOut, 'no status')})`,
      chosen: statusesLeftOut.length > 0,
    },
    {
      step: 'audited before',
      what: `drawn in another audit of ‘${theme}’ within ${months === 1 ? 'a month' : `${months} months`}`,
      chosen: months !== null,
    },
  ]
  return steps.flatMap(({ step, what, chosen }) => (chosen ? [{ step, what }] : []))
}

const mostNamed = 5

function listed(values: readonly string[], blank: string): string {
  const named = values.slice(0, mostNamed).map((value) => (value === '' ? blank : `‘${value}’`))
  const more = values.length - named.length
  return [...named, ...(more > 0 ? [`${grouped(more)} more`] : [])].join(', ')
}

/** The steps of a choice, from the crimes that can be drawn without it. */
export function stepsOfChoice(
  choice: DrawableChoice,
  theme: string,
  drawable: number,
  leftOut: Readonly<Partial<Record<DrawableStep, number>>>,
): PopulationStep[] {
  let left = drawable
  return choiceInWords(choice, theme).map(({ step, what }) => {
    const out = leftOut[step] ?? 0
    left -= out
    return { what, leftOut: out, left }
  })
}

/** The steps of a choice as the end of a rule: 'Of these, 12 of another offence ... were left out: 248 can be drawn.' */
export function stepsInWords(steps: readonly PopulationStep[]): string {
  const last = steps.at(-1)
  if (!last) return ''
  const parts = steps.map(({ what, leftOut }) => `${grouped(leftOut)} ${what}`)
  const all = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]
  return `Left out of these by choice: ${all}. ${grouped(last.left)} remain and can be drawn.`
}
