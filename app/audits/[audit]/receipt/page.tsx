import { consult } from '@/app/session'
import { ButtonGroup, ButtonLink } from '@/components/button'
import { Heading } from '@/components/heading'
import { Mono } from '@/components/mono'
import { Details, EmptyState } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { auditFor, districtsIn } from '@/db/audits'
import { drawsOf } from '@/db/draws'
import { namesOf } from '@/db/people'
import { receiptOf } from '@/db/receipts'
import { instantInWords } from '@/domain/days'
import { AuditPage } from '../audit-page'
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
  return (
    <AuditPage {...page}>
      <ButtonGroup>
        <ButtonLink href={`/audits/${id}/receipt/file`} download>
          Download the receipt (JSON)
        </ButtonLink>
        <ButtonLink kind="secondary" href={`/audits/${id}/identifiers`} download>
          Download the list of identifiers (CSV)
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
          { key: 'Drawn', value: `${instantInWords(receipt.drawnAt)} by ${receipt.drawnBy}` },
          { key: 'Population', value: `${population.size.toLocaleString('en-GB')} crimes` },
          { key: 'SHA-256 of the list', value: <Mono>{population.sha256}</Mono> },
          { key: 'Algorithm', value: <Mono>{receipt.algorithm}</Mono> },
          { key: 'Dip Sample', value: receipt.softwareVersion },
        ]}
      />
      <Details summary="How to make the draw again">
        <p className="govuk-body">
          Download the receipt and the list of identifiers, then run{' '}
          <Mono>npm run verify-draw -- receipt.json ids.csv</Mono>, or write your own in ten lines: take the
          SHA-256 of the seed in hexadecimal, put a crime’s reference behind it, take the SHA-256 of that,
          write it as a decimal number backwards behind ‘0.’, and sort. The lowest tickets of each stratum are
          its sample, the next ones its spares.
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
      <VoidedDraws draws={voided} names={names} />
    </AuditPage>
  )
}
