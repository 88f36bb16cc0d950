import { Heading } from '@/components/heading'
import { Table } from '@/components/table'
import type { CriterionAgreement } from '@/db/agreement'
import { fewestToSay } from '@/domain/agreement'
import { answerWords } from '@/domain/checklist'

/** A coefficient to two places; a dash where it cannot be made of these cases. */
const twoPlaces = (figure: number | null) => (figure === null ? '–' : figure.toFixed(2))

/** The other coefficients, and the tables that every figure is made of. */
export function Appendix({ criteria }: { readonly criteria: readonly CriterionAgreement[] }) {
  const seen = criteria.filter(({ agreement }) => agreement.cases > 0)
  return (
    <>
      <Heading level={2} size="m">
        Appendix: other coefficients
      </Heading>
      <p className="govuk-body">
        For comparison with other work. Kappa is no headline: where nearly all answers are the same it can be
        nought or below while the auditors agree in nine cases of ten (Feinstein and Cicchetti 1990), and
        where both gave one answer throughout it does not exist: a dash.
      </p>
      <Table
        caption="AC1, kappa and PABAK by criterion"
        captionHidden
        rows={seen}
        rowKey={({ criterion }) => criterion.id}
        columns={[
          { key: 'criterion', header: 'Criterion', rowHeader: true, cell: ({ criterion }) => criterion.name },
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
            cell: ({ agreement }: CriterionAgreement) =>
              agreement.cases < fewestToSay ? 'Too few to say' : twoPlaces(agreement[name]),
          })),
        ]}
      />
      {seen.map(({ criterion, offered, table }) => (
        <Table
          key={criterion.id}
          caption={`${criterion.name}: first score down, second across`}
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
