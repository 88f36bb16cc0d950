import { dayInWords } from './days'

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
