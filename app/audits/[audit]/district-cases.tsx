import { Heading } from '@/components/heading'
import type { IssuedCase } from '@/db/issued-sample'
import { caseLabel } from '@/domain/case-label'
import { stratumKindWords } from '@/domain/strata'

/** The way from the findings to the cases behind them, for a district lead: without a reference of any crime. */
export function DistrictCases({
  cases,
  districts,
}: {
  readonly cases: readonly IssuedCase[]
  /** Names by code. */
  readonly districts: ReadonlyMap<string, string>
}) {
  if (cases.length === 0) return null
  return (
    <section className="app-no-print">
      <Heading level={2} size="m">
        Cases of your district
      </Heading>
      <ul className="govuk-list">
        {cases.map(({ id, district, kind, ...found }) => (
          <li key={id}>
            <a className="govuk-link" href={`/cases/${id}`}>
              {districts.get(district) ?? district} case {caseLabel(found)}, {stratumKindWords[kind]}
            </a>
            {found.targeted && ' (targeted: in no rate)'}
          </li>
        ))}
      </ul>
    </section>
  )
}
