import { Card } from '@/components/card'
import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { SummaryList } from '@/components/summary-list'
import { AgreementSection } from '../agreement-section'
import { CriterionSection } from '../criterion-section'
import { FlagAccuracySection } from '../flag-accuracy-section'
import { RulingsSection } from '../rulings-section'
import { WhatChanged } from '../what-changed'
import { WrittenFindings } from '../written-findings'
import type { Fact, Summary } from './summary'

/** The summary as it is read on the screen and on paper. */
export function SummaryView({ summary }: { readonly summary: Summary }) {
  const { writeUp, goodPractice, findings, recommendations } = summary
  return (
    <>
      <Facts facts={summary.facts} />
      {summary.changes && (
        <WhatChanged
          title={summary.changes.title}
          reason={summary.changes.reason}
          changes={summary.changes.list}
        />
      )}
      <Heading level={2} size="l">
        Good practice
      </Heading>
      {goodPractice.length > 0 ? (
        <WrittenFindings findings={goodPractice} writeUp={writeUp} />
      ) : (
        <p className="govuk-body">No good practice is recorded.</p>
      )}
      <Heading level={2} size="l">
        Findings
      </Heading>
      {findings.length > 0 ? (
        <WrittenFindings findings={findings} writeUp={writeUp} />
      ) : (
        <p className="govuk-body">No finding is recorded beyond the figures.</p>
      )}
      <Heading level={2} size="l">
        Figures
      </Heading>
      <FlagAccuracySection flag={writeUp.flag} level={3} />
      {writeUp.figures.map((found) => (
        <CriterionSection key={found.criterion.id} found={found} level={3} />
      ))}
      <Heading level={2} size="l">
        Recommendations
      </Heading>
      {recommendations.length === 0 && <p className="govuk-body">There are no recommendations.</p>}
      {recommendations.map(({ reference, wording, facts }) => (
        <Card key={reference} title={reference} headingLevel={3}>
          <p className="govuk-body app-typed">{wording}</p>
          <Facts facts={facts} />
        </Card>
      ))}
      <RulingsSection writeUp={writeUp} size="l" />
      <AgreementSection agreement={writeUp.agreement} size="l" />
      <Heading level={2} size="l">
        How the figures were made
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {summary.method.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Facts facts={summary.proof} />
    </>
  )
}

const isHash = (value: string) => /^[0-9a-f]{64}$/.test(value)

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <SummaryList
      rows={facts.map(({ name, value }) => ({
        key: name,
        value: isHash(value) ? <Mono>{value}</Mono> : <span className="app-typed">{value}</span>,
      }))}
    />
  )
}
