import { Heading } from '@/components/heading'
import { Table } from '@/components/table'
import { kappaNote, type WrittenCriterionAgreement } from '@/domain/agreement'
import { answerWords } from '@/domain/checklist'
import { CoefficientsTable } from '../agreement-section'

/** The other coefficients, and the tables that every figure is made of. */
export function Appendix({ criteria }: { readonly criteria: readonly WrittenCriterionAgreement[] }) {
  const seen = criteria.filter(({ agreement }) => agreement.cases > 0)
  return (
    <>
      <Heading level={2} size="m">
        Appendix: other coefficients
      </Heading>
      <p className="govuk-body">{kappaNote}</p>
      <CoefficientsTable criteria={seen} />
      {seen.map(({ criterionId, name, offered, table = [] }) => (
        <Table
          key={criterionId}
          caption={`${name}: first score down, second across`}
          captionSize="s"
          dense
          rows={offered.map((answer, index) => ({ answer, counts: table[index] ?? [] }))}
          rowKey={({ answer }) => answer}
          columns={[
            { key: 'first', header: 'First', rowHeader: true, cell: ({ answer }) => answerWords[answer] },
            ...offered.map((answer, index) => ({
              key: answer,
              header: answerWords[answer],
              numeric: true,
              cell: ({ counts }: { counts: number[] }) => counts[index] ?? 0,
            })),
          ]}
        />
      ))}
    </>
  )
}
