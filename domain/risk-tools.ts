import { keyFrom } from './checklist-draft'
import { dayInWords } from './days'
import type { SubCodeOption } from './sub-codes'

/** A risk assessment that was in use in a time, in the force or in one district. */
export interface RiskTool {
  name: string
  note: string
  /** '' for every district. */
  district: string
  /** 'YYYY-MM-DD'; null where it was in use before anything here. */
  inForceFrom: string | null
  /** The last day; null while it is in use. */
  inForceTo: string | null
}

const of = (tools: readonly RiskTool[], district: string) =>
  tools.filter((tool) => tool.district === '' || tool.district === district)

/**
 * The tools that were in use in a district on a day, the oldest first.
 * @param day 'YYYY-MM-DD', or 'YYYY-MM' for any day of the month
 */
export function toolsInForce<T extends RiskTool>(
  tools: readonly T[],
  { district, day }: { district: string; day: string },
): T[] {
  const [first, last] = day.length === 7 ? [`${day}-01`, `${day}-31`] : [day, day]
  return of(tools, district)
    .filter(
      ({ inForceFrom, inForceTo }) =>
        (inForceFrom === null || inForceFrom <= last) && (inForceTo === null || inForceTo >= first),
    )
    .sort(byBeginning) as T[]
}

/** The tool that came into use next after a day; an assessment made later may have used it. */
export function nextTool<T extends RiskTool>(
  tools: readonly T[],
  { district, day }: { district: string; day: string },
): T | undefined {
  return of(tools, district)
    .filter(({ inForceFrom }) => inForceFrom !== null && inForceFrom.slice(0, day.length) > day)
    .sort(byBeginning)[0] as T | undefined
}

function byBeginning(a: RiskTool, b: RiskTool): number {
  const [from, other] = [a.inForceFrom ?? '', b.inForceFrom ?? '']
  return from < other || (from === other && a.name < b.name) ? -1 : 1
}

/** 'from 1 June 2021', 'until 31 May 2021', 'always'. */
export function inForceInWords({
  inForceFrom,
  inForceTo,
}: Pick<RiskTool, 'inForceFrom' | 'inForceTo'>): string {
  const parts = [
    inForceFrom && `from ${dayInWords(inForceFrom)}`,
    inForceTo && `until ${dayInWords(inForceTo)}`,
  ]
  return parts.filter(Boolean).join(' ') || 'always'
}

/** The question that the list of tools feeds: which one was used, a sub-code of the risk assessment. */
export const toolQuestion = { criterion: 'risk-assessment', subCode: 'tool' } as const

/** The code by which an answer names a tool. It comes from the name, so that new days do not change it. */
export function toolCode({ name }: Pick<RiskTool, 'name'>): string {
  return keyFrom(name)
}

/** What a checklist offers as tools, and after it what only the list of tools has; 'Other' stays last. */
export function withTools(
  offered: readonly SubCodeOption[],
  tools: readonly Pick<RiskTool, 'name'>[],
): SubCodeOption[] {
  const all = new Map(offered.filter(({ code }) => code !== other).map((option) => [option.code, option]))
  for (const tool of tools) {
    const code = toolCode(tool)
    if (!all.has(code)) all.set(code, { code, label: tool.name, group: '' })
  }
  return [...all.values(), ...offered.filter(({ code }) => code === other)]
}

const other = 'other'

/**
 * Whether a tool was the right one for its date, where it was not: 'DARA was not in use when the crime was recorded, 3
 * March 2021, but from 1 June 2021. In use then: DASH.' Null where it was in use, and where nothing is entered to tell
 * it by.
 * @param day when the crime was recorded, 'YYYY-MM-DD' or 'YYYY-MM'
 */
export function toolNote(
  { code, label }: Pick<SubCodeOption, 'code' | 'label'>,
  tools: readonly RiskTool[],
  where: { district: string; day: string },
): string | null {
  const then = toolsInForce(tools, where)
  if (code === other || of(tools, where.district).length === 0) return null
  if (then.some((tool) => toolCode(tool) === code)) return null
  const entered = of(tools, where.district).filter((tool) => toolCode(tool) === code)
  const day = dayInWords(where.day)
  const said =
    entered.length === 0
      ? `${label} is not entered as a tool in use when the crime was recorded, ${day}`
      : `${label} was not in use when the crime was recorded, ${day}, but ${entered.toSorted(byBeginning).map(inForceInWords).join(' and ')}`
  return `${said}. In use then: ${then.map(({ name }) => name).join(', ') || 'none that is entered'}.`
}
