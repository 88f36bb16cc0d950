import { notFound } from 'next/navigation'
import { consult } from '@/app/session'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table } from '@/components/table'
import { auditFor } from '@/db/audits'
import { figureCases } from '@/db/figure-cases'
import { figureSeries } from '@/db/figure-series'
import { allRecordingChanges } from '@/db/recording-changes'
import { writeUpFor, type ReadableWriteUp } from '@/db/write-ups'
import { kindsApart, type CriterionFigures, type PlaceFigures } from '@/domain/audit-figures'
import { instantInWords, periodInWords } from '@/domain/days'
import { confidenceInWords } from '@/domain/figure-words'
import { grouped } from '@/domain/percent'
import { stratumKindHeaders, type StratumKind } from '@/domain/strata'
import { AuditPage } from '../../../audit-page'
import { countsInShort, rangeInShort } from '../../../figure-text'
import { FunnelByDistrict, FunnelOfPlace } from '../../../funnel'
import { Reasons } from '../../../reasons'
import { WhatThisIs } from '../../../what-this-is'
import { forcePlace } from '../../address'
import { CasesBehind } from './cases-behind'
import { OverTime } from './over-time'

interface Address {
  /** `measure` is a criterion’s id. */
  params: Promise<{ audit: string; measure: string; place: string }>
}

/** One figure: what it says, what was counted of what and how, and the cases behind it for those who may see them. */
export default async function FigurePage({ params }: Address) {
  const { audit: id, measure: criterionId, place: code } = await params
  const consultation = await consult('see findings', (reader, person) => auditFor(reader, id, person))
  const { reader, person, subject, now } = consultation
  const readable = await writeUpFor(reader, subject, person)
  const found = readable?.writeUp.figures.find(({ criterion }) => criterion.id === criterionId)
  const district = code === forcePlace ? null : code
  const place = found && placeOf(found, district)
  if (!readable || !found || !place) notFound()
  const cases = await figureCases(reader, subject, person, { criterionId, district })
  const { criterion } = found
  return (
    <AuditPage
      consultation={consultation}
      audit={subject}
      current="Findings"
      under={[]}
      title={`${criterion.name}, ${place.name}`}
      marking="OFFICIAL"
    >
      <WhatThisIs readable={readable} auditId={id} />
      <p className="govuk-body-l">{place.figures.all.words}</p>
      <KindsTable figures={place.figures} kinds={kindsApart(found)} />
      <Reasons reasons={place.reasons} noes={place.figures.all.tally.no} />
      {place.funnel && (
        <FunnelOfPlace
          funnel={place.funnel}
          reasons={place.reasons}
          about={`${criterion.name}, ${place.name}`}
        />
      )}
      {district === null && <FunnelByDistrict found={found} />}
      <Heading level={2} size="m">
        What this figure is
      </Heading>
      <SummaryList rows={definition(found, readable, district, now)} />
      <OverTime
        series={await figureSeries(reader, subject, person, readable, { criterionId, district })}
        changes={await allRecordingChanges(reader)}
      />
      <CasesBehind
        cases={cases}
        issued={readable.issued !== null}
        reasons={new Map(criterion.reasons?.map((reason) => [reason.code, reason.label]))}
        districts={
          district === null ? new Map(readable.writeUp.districts.map((d) => [d.code, d.name])) : null
        }
      />
      <Details summary="How the range is made">
        <p className="govuk-body">{confidenceInWords}</p>
        <p className="govuk-body">
          {place.figures.all.combined
            ? 'Several strata together: each case counts for the crimes of its stratum that it stands for, and the range is that of Korn and Graubard for a weighted rate, with the effective sample capped at Kish’s.'
            : 'One stratum: the exact hypergeometric interval, which asks of every possible number of crimes whether it could have given this sample.'}
        </p>
      </Details>
    </AuditPage>
  )
}

function placeOf({ districts, force, reasons, funnel }: CriterionFigures, district: string | null) {
  if (district === null) return { name: 'the force', figures: force, reasons: reasons ?? [], funnel }
  const found = districts.find(({ code }) => code === district)
  return found && { ...found, reasons: found.reasons ?? [] }
}

function KindsTable({
  figures,
  kinds,
}: {
  readonly figures: PlaceFigures
  readonly kinds: readonly StratumKind[]
}) {
  const rows = [
    ...kinds.flatMap((kind) => {
      const figure = figures[kind]
      return figure ? [{ name: stratumKindHeaders[kind], figure }] : []
    }),
    { name: kinds.length > 0 ? 'Both, weighted to all crimes' : stratumKindHeaders.all, figure: figures.all },
  ]
  return (
    <Table
      caption="Counts and ranges"
      columns={[
        { key: 'name', header: 'Crimes', rowHeader: true, cell: ({ name }) => name },
        {
          key: 'population',
          header: 'In the population',
          numeric: true,
          cell: ({ figure }) => grouped(figure.population),
        },
        { key: 'sampled', header: 'Looked at', numeric: true, cell: ({ figure }) => figure.sampled },
        {
          key: 'counts',
          header: 'Yes',
          nowrap: true,
          cell: ({ figure }) => <strong>{countsInShort(figure)}</strong>,
        },
        { key: 'range', header: 'Range', cell: ({ figure }) => rangeInShort(figure) },
        {
          key: 'not',
          header: 'Not applicable',
          numeric: true,
          cell: ({ figure }) => figure.tally.notApplicable,
        },
        {
          key: 'cannot',
          header: 'Cannot tell',
          numeric: true,
          cell: ({ figure }) => figure.tally.cannotTell,
        },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
      emphasis={({ figure }) => figure === figures.all}
    />
  )
}

function definition(
  { criterion }: CriterionFigures,
  { writeUp, issued }: ReadableWriteUp,
  district: string | null,
  now: string,
) {
  const { population, checklist } = writeUp.method
  const { periodFrom, periodTo } = writeUp.audit
  const name = writeUp.districts.find(({ code }) => code === district)?.name
  return [
    { key: 'Question', value: criterion.question },
    { key: 'Counted as yes', value: criterion.yesMeans },
    {
      key: 'Counted as no',
      value: `${criterion.noMeans} What is not recorded counts as no.`,
    },
    {
      key: 'Of what',
      value:
        'Cases drawn at random that were answered yes or no. Not applicable and cannot tell are left out of the rate and stand beside it; with more than 20% cannot tell there is no rate.',
    },
    {
      key: 'Population',
      value: `${population.rule}${name ? ` Of these, the crimes of ${name}.` : ''}`,
    },
    { key: 'Crimes recorded', value: periodInWords(periodFrom, periodTo) },
    { key: 'Checklist', value: `${checklist.title}, version ${checklist.version}` },
    {
      key: 'As at',
      value: issued
        ? `${instantInWords(issued.issuedAt)}, version ${issued.version}`
        : `${instantInWords(now)}, not issued`,
    },
  ]
}
