import type { DrawableStep, LeftOutCount } from './drawable-rule'
import { kindOf } from './eligibility'

type Counted = Omit<LeftOutCount, 'kind' | 'crimes'> & { domestic: boolean | null }

/** Counts the crimes that a rule leaves out, by its steps and as the extract's crimes are counted. */
export class LeftOutTally {
  readonly bySteps: Partial<Record<DrawableStep, number>> = {}
  private readonly tallied = new Map<string, LeftOutCount>()

  /** @returns whether the crime is left out */
  take(crime: Counted, by: DrawableStep | null): boolean {
    if (by === null) return false
    this.bySteps[by] = (this.bySteps[by] ?? 0) + 1
    const { span, district, outcomeCode, outcomeText } = crime
    const kind = kindOf(crime.domestic)
    const key = JSON.stringify([span, district, kind, outcomeCode, outcomeText])
    const known = this.tallied.get(key)
    if (known) known.crimes += 1
    else this.tallied.set(key, { span, district, kind, outcomeCode, outcomeText, crimes: 1 })
    return true
  }

  counts(): LeftOutCount[] {
    return [...this.tallied.values()]
  }
}

/** The instant so many months before another; the last day of a month where that month has no such day. */
export function monthsBefore(instant: string, months: number): string {
  const at = new Date(instant)
  const day = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() - months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(day, last))
  return at.toISOString()
}
