/** What a figure is measured in; of 'a second' more is better, of everything else less. */
export type Unit = 'ms' | 'bytes' | 'rows a second' | 'saves a second' | 'saves' | 'stores'

/** What the figure stands beside, measured in the same run. */
export interface Floor {
  name: string
  /** In the unit of the figure; null where it could not be measured here. */
  value: number | null
  /** How many times as much as the floor is aimed at. */
  atMostTimes?: number
}

export interface Figure {
  what: string
  value: number
  unit: Unit
  floors?: Floor[]
  /** What is aimed at, in the unit of the figure. */
  atMost?: number
}

/** One part of the report. */
export interface Section {
  title: string
  figures: Figure[]
  /** How it was measured, a sentence each. */
  how: string[]
}

const whatWidth = 62
const valueWidth = 16
const ratioWidth = 9

/** A section as the lines that are printed. */
export function sectionLines({ title, figures, how }: Section): string[] {
  return [
    '',
    title,
    '-'.repeat(title.length),
    ...figures.flatMap(figureLines),
    ...how.map((sentence) => `  How: ${sentence}`),
  ]
}

function figureLines({ what, value, unit, floors = [], atMost }: Figure): string[] {
  const aim = atMost === undefined ? '' : verdict(`at most ${inUnit(atMost, unit)}`, value <= atMost)
  return [
    line(`  ${what}`, inUnit(value, unit), '', aim),
    ...floors.map((floor) => floorLine(floor, value, unit)),
  ]
}

function floorLine({ name, value: floor, atMostTimes }: Floor, value: number, unit: Unit): string {
  if (floor === null) return line(`    beside ${name}`, 'not measured', '', '')
  const ratio = unit.endsWith('a second') ? floor / value : value / floor
  const aim = atMostTimes === undefined ? '' : verdict(`at most ${atMostTimes}x`, ratio <= atMostTimes)
  return line(`    beside ${name}`, inUnit(floor, unit), `${digits(ratio)}x`, aim)
}

function line(what: string, value: string, ratio: string, aim: string): string {
  return `${what.padEnd(whatWidth)}${value.padStart(valueWidth)}${ratio.padStart(ratioWidth)}   ${aim}`.trimEnd()
}

const verdict = (aim: string, met: boolean) => `goal ${aim}: ${met ? 'met' : 'NOT MET'}`

/** A value with its unit, with three digits that say something. */
export function inUnit(value: number, unit: Unit): string {
  if (unit === 'ms') return value >= 1000 ? `${digits(value / 1000)} s` : `${digits(value)} ms`
  if (unit === 'bytes')
    return value >= 1_000_000 ? `${digits(value / 1_000_000)} MB` : `${digits(value / 1000)} kB`
  if (unit === 'saves' || unit === 'stores') return `${value.toLocaleString('en-GB')} ${unit}`
  return `${digits(value)} ${unit === 'rows a second' ? 'rows/s' : 'saves/s'}`
}

function digits(value: number): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places })
}
