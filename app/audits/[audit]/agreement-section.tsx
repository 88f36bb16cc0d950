import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Table } from '@/components/table'
import {
  agreementInWords,
  agreementNotes,
  allAgreementInWords,
  coefficientInWords,
  kappaNote,
  type WrittenAgreement,
  type WrittenCriterionAgreement,
} from '@/domain/agreement'

/** How far two auditors agree, among what a reader needs to judge the figures. Nothing where an issue kept none. */
export function AgreementSection({
  agreement,
  size = 'm',
}: {
  readonly agreement: WrittenAgreement | undefined
  readonly size?: 'm' | 'l'
}) {
  if (!agreement) return null
  return (
    <section aria-labelledby="two-auditors">
      <Heading level={2} size={size} id="two-auditors">
        How far two auditors agree
      </Heading>
      <p className="govuk-body">{allAgreementInWords(agreement)}</p>
      {agreement.cases.in > 0 && (
        <>
          <Table
            caption="Agreement by criterion"
            captionHidden
            dense
            rows={agreement.criteria}
            rowKey={({ criterionId }) => criterionId}
            columns={[
              { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
              { key: 'words', header: 'Agreement', cell: (one) => agreementInWords(one.agreement) },
            ]}
          />
          <Details summary="How to read this, and other coefficients">
            {[...agreementNotes, kappaNote].map((note) => (
              <p className="govuk-body" key={note}>
                {note}
              </p>
            ))}
            <CoefficientsTable criteria={agreement.criteria} />
          </Details>
        </>
      )}
    </section>
  )
}

/** AC1, kappa and PABAK by criterion: for an appendix. */
export function CoefficientsTable({ criteria }: { readonly criteria: readonly WrittenCriterionAgreement[] }) {
  return (
    <Table
      caption="AC1, kappa and PABAK by criterion"
      captionHidden
      dense
      rows={criteria}
      rowKey={({ criterionId }) => criterionId}
      columns={[
        { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ name }) => name },
        {
          key: 'n',
          header: 'The same',
          numeric: true,
          nowrap: true,
          cell: ({ agreement: { same, cases } }) => `${same} of ${cases}`,
        },
        ...(['ac1', 'kappa', 'pabak'] as const).map((name) => ({
          key: name,
          header: { ac1: 'AC1', kappa: 'Kappa', pabak: 'PABAK' }[name],
          numeric: true,
          cell: ({ agreement }: WrittenCriterionAgreement) => coefficientInWords(agreement, name),
        })),
      ]}
    />
  )
}
