import type { ReactNode } from 'react'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import type { CriterionFigures } from '@/domain/audit-figures'
import type { FindingKind } from '@/domain/finding'
import type { WriteUp, WrittenFinding } from '@/domain/snapshot'

export const kindWords: Record<FindingKind, string> = { finding: 'Finding', 'good practice': 'Good practice' }

/** The figure that a finding stands on, in words; undefined where it is about no single criterion. */
export function figureBehind(
  { criterionId, district }: Pick<WrittenFinding, 'criterionId' | 'district'>,
  figures: readonly CriterionFigures[],
): string | undefined {
  const found = figures.find(({ criterion }) => criterion.id === criterionId)
  if (!found) return undefined
  const place =
    district === null ? found.force : found.districts.find(({ code }) => code === district)?.figures
  return place?.all.words
}

/** Findings and good practice, each with its figure. `actions` adds what a reader can do with one. */
export function WrittenFindings({
  findings,
  writeUp,
  actions,
}: {
  readonly findings: readonly WrittenFinding[]
  readonly writeUp: WriteUp
  readonly actions?: (finding: WrittenFinding) => ReactNode
}) {
  const placeOf = (code: string | null) =>
    code === null ? 'Force' : (writeUp.districts.find((d) => d.code === code)?.name ?? code)
  return findings.map((finding) => {
    const figure = figureBehind(finding, writeUp.figures)
    return (
      <Card
        key={finding.id}
        headingLevel={3}
        title={
          <>
            {placeOf(finding.district)}{' '}
            <Tag colour={finding.kind === 'good practice' ? 'green' : 'blue'}>{kindWords[finding.kind]}</Tag>
          </>
        }
        actions={actions?.(finding)}
      >
        <p className="govuk-body app-typed">{finding.text}</p>
        <p className="govuk-body-s app-muted">
          {figure && `Figure: ${figure} `}
          Written by {finding.writtenBy}.
        </p>
      </Card>
    )
  })
}

/** Findings in the order of the page: of the districts in their order, then of the force. */
export function inPlaceOrder(
  findings: readonly WrittenFinding[],
  { districts }: Pick<WriteUp, 'districts'>,
): WrittenFinding[] {
  const place = (code: string | null) =>
    code === null ? districts.length : districts.findIndex((d) => d.code === code)
  return [...findings].sort((a, b) => place(a.district) - place(b.district))
}
