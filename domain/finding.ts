import type { AuditStatus } from './audit'
import type { CriterionFigures } from './audit-figures'
import type { Figure } from './figures'

export const findingKinds = ['finding', 'good practice'] as const
export type FindingKind = (typeof findingKinds)[number]

/** Why nothing can be written up now, as a sentence, or undefined while the audit is being scored. */
export function notWrittenUpNow(status: AuditStatus): string | undefined {
  if (status === 'scoring') return undefined
  return status === 'issued'
    ? 'This audit is issued. Reopen it, with a reason, before you change what the districts were given.'
    : 'Findings and recommendations are written once the sample is drawn.'
}

/** What a finding is about, in a sentence: 'Leeds', or the force where there is no district. */
export function scopeInWords(districtName: string | null): string {
  return districtName ?? 'the force'
}

/** A sentence to begin from: the criterion, the place, and the figure by its name. */
export function draftedFinding(criterion: string, districtName: string | null): string {
  return `${criterion}, ${districtName ?? 'whole force'}: [sentence].`
}

/** A finding that could be written: on one criterion and one place, with words to begin from. */
export interface FindingDraft {
  criterionId: string
  /** Null for the force. */
  district: string | null
  criterion: string
  place: string
  /** Good practice where every case that counts was answered yes; the writer decides. */
  kind: FindingKind
  text: string
  /** The figure that it stands on. */
  figure: string
}

/**
 * A draft for each criterion and place on which something was counted and nothing is written yet, in the order of the
 * criteria and the districts, the force last.
 */
export function findingDrafts(
  figures: readonly CriterionFigures[],
  written: readonly { criterionId: string | null; district: string | null }[],
): FindingDraft[] {
  const there = new Set(written.map(({ criterionId, district }) => draftKey(criterionId, district)))
  return figures.flatMap(({ criterion, districts, force }) =>
    [...districts, { code: null, name: null, figures: force }].flatMap(({ code, name, figures: { all } }) => {
      if (all.applicable === 0 || there.has(draftKey(criterion.id, code))) return []
      return [
        {
          ...{ criterionId: criterion.id, district: code, criterion: criterion.name, place: name ?? 'Force' },
          kind: isGoodPractice(all) ? ('good practice' as const) : ('finding' as const),
          text: draftedFinding(criterion.name, name),
          figure: all.words,
        },
      ]
    }),
  )
}

/** Every case is answered yes, and enough of them are answered for a rate: one yes among unscored cases praises nobody. */
const isGoodPractice = ({ tally, rate }: Figure) => tally.no === 0 && rate !== null

/** Names a draft in a form: the criterion's id, and the district's code or nothing. */
export function draftKey(criterionId: string | null, district: string | null): string {
  return `${criterionId ?? ''}/${district ?? ''}`
}
