import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { Heading } from '@/components/heading'
import { IntervalPlot } from '@/components/interval-plot'
import { Details, Inset } from '@/components/notices'
import { Table, type Column } from '@/components/table'
import { TextInput } from '@/components/text-input'
import type { KnownSizes } from '@/db/last-known-sizes'
import { grouped, percentOfRate } from '@/domain/percent'
import { failingShares, rangeAhead, reAuditInWords, type Outlook } from '@/domain/plan-outlook'
import { LiveOutlook } from './live-outlook'
import { expectedRateOf, otherSizes, outlookRows, sizesForMargins, type OutlookRow } from './outlook-rows'
import type { SamplePlan } from '@/domain/sample-plan'

const percent = (share: number) => percentOfRate(share, { someYes: share > 0, someNo: share < 1 })

/** What the sizes in the form can and cannot say, before a case is drawn. */
export function SampleOutlook({
  form,
  plan,
  known,
  here,
  forecast,
}: {
  readonly form: FormState
  readonly plan: SamplePlan
  readonly known: KnownSizes
  /** Path of the form's page, which shows it again with what is in its boxes. */
  readonly here: string
  readonly forecast: boolean
}) {
  const rate = expectedRateOf(form)
  const rows = outlookRows(plan, known, rate.share)
  const other = otherSizes(plan, known, rate.share)
  return (
    <section id="outlook" aria-labelledby="outlook-heading" className="app-outlook">
      <LiveOutlook here={here} />
      <Heading level={2} size="m" id="outlook-heading">
        What this sample can say
      </Heading>
      <p className="govuk-body">
        {known.from === null
          ? 'How many crimes there will be is not known yet: the figures take them as without end, which errs on the safe side.'
          : `The crimes are those of ${known.from}. A district without a number there is taken as without end.`}
      </p>
      <TextInput
        name="expectedRate"
        label="Share of cases that you expect to be right, in percent"
        hint="Only for this forecast. It is not part of the plan."
        width={3}
        numeric
        suffix="%"
        value={form.typed('expectedRate', '80')}
        error={rate.error}
      />
      <Button
        kind="secondary"
        name="show"
        value="outlook"
        formAction={`${here}#outlook`}
        button={{ formMethod: 'get', formEncType: 'application/x-www-form-urlencoded' }}
      >
        Show what these sizes can say
      </Button>
      {forecast && <Inset>Nothing is saved yet. The boxes hold what you filled in.</Inset>}
      {rows.length === 0 ? (
        <p className="govuk-body">
          There is nothing to show for these numbers yet: choose districts and enter whole numbers.
        </p>
      ) : (
        <Table
          caption={`If ${rate.words} of cases are right`}
          captionSize="s"
          columns={columns}
          rows={rows}
          rowKey={({ name }, at) => `${name} ${at}`}
          emphasis={({ total }) => total}
        />
      )}
      {other && (
        <>
          <IntervalPlot
            label={`Other sizes for ${other.place}: the range that ${rate.words} right would have`}
            rows={other.rows.map(({ outlook }) => ({
              label: `${outlook.size} cases`,
              counts: `${outlook.expectedYes} of ${outlook.size}`,
              low: outlook.low,
              high: outlook.high,
              point: outlook.expectedYes / outlook.size,
              words: `likely ${rangeAhead(outlook)}`,
            }))}
          />
          <Table
            caption={`Other sizes for ${other.place}`}
            captionSize="s"
            columns={outlookColumns()}
            rows={other.rows}
            rowKey={({ outlook }) => String(outlook.size)}
            dense
          />
          <p className="govuk-body">{sizesForMargins(other.population, rate.share)}</p>
        </>
      )}
      <Details summary="How this is worked out">
        <p className="govuk-body">
          A range is the one that the findings would show at the expected share: exact (hypergeometric) for a
          district drawn as one, weighted to all its crimes where its crimes are drawn in strata, at 95%
          confidence. The chance to see a failure is exact too. ‘Still allows’ is the largest share of failing
          crimes that a sample without any failure would leave possible, at 95%. A re-audit is compared sample
          against sample (Newcombe).
        </p>
      </Details>
    </section>
  )
}

const outlookColumns = (): Column<{ outlook: Outlook }>[] => [
  {
    key: 'drawn',
    header: 'Cases',
    numeric: true,
    rowHeader: true,
    cell: ({ outlook }) => grouped(outlook.size),
  },
  ...rangeColumns(),
]

function rangeColumns(): Column<{ outlook: Outlook }>[] {
  return [
    { key: 'range', header: 'Likely range', nowrap: true, cell: ({ outlook }) => rangeAhead(outlook) },
    ...failingShares.map((failing, at) => ({
      key: `chance ${failing}`,
      header: `Chance to see a failure if ${percent(failing)} fail`,
      numeric: true,
      cell: ({ outlook }: { outlook: Outlook }) => percent(outlook.chances[at]?.chance ?? 0),
    })),
    {
      key: 'none',
      header: 'No failure seen still allows',
      numeric: true,
      cell: ({ outlook }) => percent(outlook.failingAfterNone),
    },
    {
      key: 'again',
      header: 'A re-audit of the same size shows a clear rise with',
      cell: ({ outlook }) => (
        <span className="app-table__sentence">{reAuditInWords(outlook.expectedYes, outlook.size)}</span>
      ),
    },
  ]
}

const columns: Column<OutlookRow>[] = [
  { key: 'place', header: 'District', rowHeader: true, cell: ({ name }) => name },
  {
    key: 'crimes',
    header: 'Crimes',
    numeric: true,
    cell: ({ crimes }) => (crimes === null ? 'not known' : grouped(crimes)),
  },
  {
    key: 'drawn',
    header: 'Cases',
    cell: ({ drawn, warning }) => (
      <>
        <span className="app-nowrap">{drawn}</span>
        {warning && ` (${warning})`}
      </>
    ),
  },
  ...rangeColumns(),
]
