import type { ReactNode } from 'react'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import type { CriterionFigures } from '@/domain/audit-figures'
import { piecesOf } from '@/domain/bound-figures'
import type { FindingKind } from '@/domain/finding'
import { figuresBehind, type FindingScope } from '@/domain/finding-text'
import type { WriteUp, WrittenFinding } from '@/domain/snapshot'

export const kindWords: Record<FindingKind, string> = { finding: 'Finding', 'good practice': 'Good practice' }

/** The figure that a finding stands on, in words; undefined where it is about no single criterion. */
export function figureBehind(
  finding: FindingScope,
  figures: readonly CriterionFigures[],
): string | undefined {
  return figuresBehind(finding, figures)?.place.all.words
}

/** The figure to print after a finding; undefined where there is none, or its own text has it already. */
export function figureBeside(
  finding: WrittenFinding,
  figures: readonly CriterionFigures[],
): string | undefined {
  const figure = figureBehind(finding, figures)
  return figure && finding.text.includes(figure.replace(/\.$/, '')) ? undefined : figure
}

/** The text of a finding: figures from the answers underlined, digits that somebody typed dotted. */
export function FindingText({ finding }: { readonly finding: Pick<WrittenFinding, 'text' | 'bound'> }) {
  return (
    <p className="govuk-body app-typed">
      {piecesOf(finding.text, finding.bound ?? []).map(({ text, origin }, at) =>
        origin === 'words' ? (
          text
        ) : (
          <span key={at} className={`app-digits app-digits--${origin}`}>
            {text}
          </span>
        ),
      )}
    </p>
  )
}

/** What the two kinds of line under a number mean; once on a page of findings. */
export function DigitsKey() {
  return (
    <p className="govuk-body-s app-muted">
      A number with a <span className="app-digits app-digits--bound">line</span> under it comes from the
      answers and changes with them; one with <span className="app-digits app-digits--typed">dots</span> was
      typed.
    </p>
  )
}

/** Whom good practice is credited to, and where other numbers come from: one sentence each. */
export function findingNotes({ team, source }: WrittenFinding): string[] {
  return [...(team ? [`Credit: ${team}.`] : []), ...(source ? [`Other numbers: ${source}`] : [])]
}

/** Findings and good practice, each with its figure. `actions` adds what a reader can do with one. */
export function WrittenFindings({
  findings,
  writeUp,
  actions,
  faults,
}: {
  readonly findings: readonly WrittenFinding[]
  readonly writeUp: WriteUp
  readonly actions?: (finding: WrittenFinding) => ReactNode
  /** What keeps a finding from being issued, by its id: for those who write. */
  readonly faults?: ReadonlyMap<string, readonly string[]>
}) {
  const placeOf = (code: string | null) =>
    code === null ? 'Force' : (writeUp.districts.find((d) => d.code === code)?.name ?? code)
  return findings.map((finding) => {
    const figure = figureBeside(finding, writeUp.figures)
    const wrong = faults?.get(finding.id) ?? []
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
        <FindingText finding={finding} />
        {wrong.length > 0 && <WrongNumbers sentences={wrong} />}
        <p className="govuk-body-s app-muted app-typed">
          {[
            ...(figure ? [`Figure: ${figure}`] : []),
            ...findingNotes(finding),
            `Written by ${finding.writtenBy}.`,
          ].join(' ')}
        </p>
      </Card>
    )
  })
}

/** What keeps a finding from being issued, and what to do about it. */
export function WrongNumbers({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div className="app-wrong">
      <p className="govuk-body govuk-!-font-weight-bold">Cannot be issued like this</p>
      <ul className="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
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
