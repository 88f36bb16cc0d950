import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { Details, EmptyState } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { auditFor, districtsIn } from '@/db/audits'
import { drawsOf, frozenPopulation } from '@/db/draws'
import { namesOf } from '@/db/people'
import { receiptOf } from '@/db/receipts'
import { instantInWords } from '@/domain/days'
import { AuditPage } from '../audit-page'
import { ControlTotalsNote } from '../control-totals-note'
import { StepsTable } from '../population/steps-table'
import { Acts, TargetedCases } from './acts'
import { VoidedDraws } from '../sample/voided-draws'
import { StratumTable } from './stratum-table'

/** The receipt of the draw, to be read, printed and handed out. */
export default async function ReceiptPage({ params }: { params: Promise<{ audit: string }> }) {
  const { audit: id } = await params
  const consultation = await consult(
    'see a receipt',
    (reader, person) => auditFor(reader, id, person),
    'the draw receipt',
  )
  const { reader, subject } = consultation
  const receipt = await receiptOf(reader, subject.audit)
  const voided = (await drawsOf(reader, id)).filter(({ voidedAt }) => voidedAt !== null)
  const names = await namesOf(reader)
  const districts = new Map((await districtsIn(reader, id)).map(({ code, name }) => [code, name]))
  const page = {
    consultation,
    audit: subject,
    current: 'Sample',
    under: [],
    title: 'Receipt of the draw',
    marking: 'OFFICIAL-SENSITIVE',
  } as const
  if (!receipt)
    return (
      <AuditPage {...page}>
        <EmptyState
          title="No draw stands"
          action={<ButtonLink href={`/audits/${id}/sample`}>Go to the sample</ButtonLink>}
        />
        <VoidedDraws draws={voided} names={names} />
      </AuditPage>
    )
  const { population, seedSource } = receipt
  const steps = (await frozenPopulation(reader, id))?.steps
  return (
    <AuditPage {...page}>
      <ButtonGroup>
        <ButtonLink href={`/audits/${id}/receipt/kit`} download>
          Download everything to verify it (ZIP)
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/audits/${id}/receipt/file`} download>
          Download the receipt (JSON)
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/audits/${id}/identifiers`} download>
          Download the list of identifiers (CSV)
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/audits/${id}/receipt/open-file`} download>
          Download it without references (JSON)
        </ButtonLink>
      </ButtonGroup>
      <SummaryList
        rows={[
          { key: 'Audit', value: `${receipt.audit.reference}: ${receipt.audit.title}` },
          { key: 'Seed', value: <Mono>{receipt.seed}</Mono> },
          {
            key: 'How it came about',
            value:
              seedSource.how === 'typed'
                ? `Dice, watched by ${seedSource.witnesses}`
                : 'Made by the machine, once',
          },
          {
            key: 'Population',
            value: `${population.size.toLocaleString('en-GB')} crimes. ${population.rule}`,
          },
          {
            key: 'Frozen',
            value: `${instantInWords(population.frozenAt)} by ${population.frozenBy}, before there was a seed`,
          },
          { key: 'SHA-256 of the list', value: <Mono>{population.sha256}</Mono> },
          { key: 'Algorithm', value: <Mono>{receipt.algorithm}</Mono> },
          {
            key: 'Scored twice, blind',
            value: `${receipt.plan.scoredTwiceInEachDistrict} of each district’s cases`,
          },
        ]}
      />
      {steps && <StepsTable steps={steps} />}
      <ControlTotalsNote reader={reader} audit={id} />
      <Acts acts={receipt.acts} />
      <Details summary="How to make the draw again">
        <ul className="govuk-list govuk-list--bullet">
          <li>
            On the page{' '}
            <a className="govuk-link" href="/verify">
              Verify a draw
            </a>
            , with the receipt and the list of identifiers.
          </li>
          <li>
            With <Mono>npm run verify-draw -- receipt.json ids.csv</Mono> in the folder of Dip Sample.
          </li>
          <li>
            Without Dip Sample: the ZIP file holds <Mono>verify_draw.py</Mono>, forty lines of Python, and{' '}
            <Mono>verify_draw.sh</Mono>, for a plain shell.
          </li>
        </ul>
        <p className="govuk-body">
          Or write your own: take the SHA-256 of the seed in hexadecimal, put a crime’s reference behind it,
          take the SHA-256 of that, write it as a decimal number backwards behind ‘0.’, and sort. The lowest
          tickets of each stratum are its sample, the next ones its spares and extensions.
        </p>
        <p className="govuk-body">
          The receipt without references verifies in the same ways against the same list. It is not anonymous:
          who has the seed and tries every reference that there could be finds those behind the tickets.
        </p>
      </Details>
      <Heading level={2} size="m">
        The sample
      </Heading>
      {receipt.strata.map((stratum) => (
        <StratumTable
          key={stratum.key}
          stratum={stratum}
          district={districts.get(stratum.district) ?? stratum.district}
        />
      ))}
      <TargetedCases targeted={receipt.targeted} districts={districts} />
      <VoidedDraws draws={voided} names={names} />
    </AuditPage>
  )
}
