import { Heading } from '@/components/heading'
import { totalsOnReport } from '@/domain/control-totals'
import { confidenceInWords, manyRangesInWords } from '@/domain/figure-words'
import type { WriteUp } from '@/domain/snapshot'
import { stratumKindWords } from '@/domain/strata'

/** How the figures were made, in sentences; the same on screen and in the Word file. */
export function methodSentences({
  method,
  figures,
  districts,
  flag,
}: Pick<WriteUp, 'method' | 'figures' | 'districts' | 'flag'>): string[] {
  const { population, strata, checklist } = method
  const asOne = strata.every(({ kind }) => kind === 'all')
  const byFlag = strata.some(({ kind }) => kind === 'flagged' || kind === 'not-flagged')
  // Of a flag two things are said that no criterion's figures say: what is wrongly flagged, and what it finds.
  const ofFlag = flag ? 2 * (flag.districts.length + 1) : 0
  const ranges = figures.reduce(
    (sum, { districts: places }) => sum + (asOne ? 1 : 3) * (places.length + 1),
    ofFlag,
  )
  return [
    `Each drawn case was held against the checklist ‘${checklist.title}’, version ${checklist.version}.`,
    `The population: ${population.rule}`,
    ...totalsOnReport(
      method.controlTotals,
      (code) => districts.find((one) => one.code === code)?.name ?? code,
    ),
    asOne
      ? `Each district was drawn as one, domestic crimes and others together (${quotasInWords(strata)}). For the force, a case counts for all the crimes of its district that it stands for.`
      : `${byFlag ? 'Crimes with the cyber-enabled flag and crimes without it' : 'DA and non-DA crimes'} were drawn apart (${quotasInWords(strata)}). Where both are told together, a case counts for all the crimes of its stratum that it stands for, so that the rate is that of all crimes and not of the sample. The raw counts stand beside it.`,
    confidenceInWords,
    ...(ranges > 1 ? [manyRangesInWords(ranges)] : []),
    'A range of one stratum is the exact hypergeometric interval; of several together it is that of Korn and Graubard for the weighted rate, with the effective sample capped. docs/methods.md has the formulas and where they are published.',
  ]
}

function quotasInWords(strata: WriteUp['method']['strata']): string {
  const quotas = [
    ...new Set(
      strata.map(({ kind, quota }) =>
        kind === 'all' ? `${quota} cases` : `${quota} ${stratumKindWords[kind]}`,
      ),
    ),
  ]
  return quotas.length <= 4 ? `${quotas.join(', ')} a district` : 'in numbers that differ between districts'
}

/** What a reader needs to know to judge the figures, beside the figures. */
export function MethodNotes({ writeUp }: { readonly writeUp: WriteUp }) {
  return (
    <>
      <Heading level={2} size="m">
        How to read these figures
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {methodSentences(writeUp).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
