import { consult } from '@/app/session'
import { Figure, Figures } from '@/components/figure'
import { Heading } from '@/components/heading'
import { IntervalPlot, type IntervalRow } from '@/components/interval-plot'
import { EmptyState } from '@/components/notices'
import { Table } from '@/components/table'
import { agreementForWriteUp } from '@/db/agreement'
import { auditFor } from '@/db/audits'
import {
  agreementInWords,
  agreementNotes,
  fewestToSay,
  type WrittenCriterionAgreement,
} from '@/domain/agreement'
import { percentOfRate } from '@/domain/percent'
import { AuditPage } from '../audit-page'
import { Appendix } from './appendix'

interface Address {
  params: Promise<{ audit: string }>
}

/** How far two auditors who scored the same cases blind agree, criterion by criterion. */
export default async function AgreementPage({ params }: Address) {
  const { audit: id } = await params
  const consultation = await consult('see an audit', (reader, person) => auditFor(reader, id, person))
  const { reader, subject } = consultation
  const { cases, criteria, pooled } = await agreementForWriteUp(reader, id)
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Cases"
      under={[]}
      title="Agreement"
      marking="OFFICIAL"
    >
      <p className="govuk-body">
        Some cases are scored by two auditors, neither of whom sees what the other answered.
      </p>
      <Figures>
        <Figure label="Cases with both scores in" count={cases.in} of={cases.twice} />
        <Figure label="Answers that are the same" count={pooled.same} of={pooled.of} />
      </Figures>
      {cases.in === 0 ? (
        <EmptyState title="No case has both its scores yet">
          <p className="govuk-body">
            Until both are finished, nothing of either is told, not even in a count.
          </p>
        </EmptyState>
      ) : (
        <>
          <Heading level={2} size="m">
            By criterion
          </Heading>
          <IntervalPlot label="Cases in which both gave the same answer" rows={criteria.map(plotRow)} />
          <Table
            caption="Agreement by criterion"
            captionHidden
            rows={criteria}
            rowKey={({ criterionId }) => criterionId}
            columns={[
              { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
              { key: 'words', header: 'Agreement', cell: ({ agreement }) => agreementInWords(agreement) },
            ]}
          />
          <Heading level={2} size="m">
            How to read this
          </Heading>
          <ul className="govuk-list govuk-list--bullet">
            {agreementNotes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            <li>
              The answers of all criteria together are a plain count: criteria of one case hang together, so a
              range of them would be too narrow.
            </li>
            <li>
              The pairs are different people: this says how far the checklist is read alike, not how good
              anybody is.
            </li>
          </ul>
          <Appendix criteria={criteria} />
        </>
      )}
    </AuditPage>
  )
}

function plotRow({ name, agreement }: WrittenCriterionAgreement): IntervalRow {
  const { cases, same, low, high, rate } = agreement
  const told = cases >= fewestToSay && low !== null && high !== null
  const seen = { someYes: same > 0, someNo: same < cases }
  return {
    label: name,
    counts: `${same} of ${cases}`,
    low: told ? low : null,
    high: told ? high : null,
    point: told ? rate : null,
    words: told
      ? `Likely between ${percentOfRate(low, seen)} and ${percentOfRate(high, seen)}`
      : cases === 0
        ? 'No case was scored twice'
        : 'Too few to say',
  }
}
