import { Heading } from '@/components/heading'
import { IntervalPlot, type IntervalRow } from '@/components/interval-plot'
import { Details } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table } from '@/components/table'
import type { FlagAccuracy, FlagFigures } from '@/domain/flag-accuracy'
import { casesOf, flagStatements, type FlagStatement } from '@/domain/flag-words'
import { capitalised, countsInShort, rangeInShort } from './figure-text'

interface Place {
  name: string
  figures: FlagFigures
  total: boolean
}

/** How right the flag is by which crimes were drawn: what is so, what it misses, what it says wrongly, what it finds. */
export function FlagAccuracySection({
  flag,
  level = 2,
}: {
  readonly flag: FlagAccuracy | undefined
  readonly level?: 2 | 3
}) {
  if (!flag) return null
  const places: Place[] = [
    ...flag.districts.map(({ name, figures }) => ({ name, figures, total: false })),
    { name: 'Force', figures: flag.force, total: true },
  ]
  const statements = flagStatements(flag.force)
  return (
    <section aria-labelledby="flag-accuracy">
      <Heading level={level} size="m" id="flag-accuracy">
        How right the cyber-enabled flag is
      </Heading>
      <p className="govuk-body">
        Crimes with the flag and crimes without it were drawn apart. A crime counts as cyber-enabled where ‘
        {flag.name}’ is answered yes, whatever its flag says. For the force:
      </p>
      <SummaryList
        rows={statements.map(({ key, title, words }) => ({
          key: title,
          value: <span id={`flag-${key}`}>{words}</span>,
        }))}
      />
      {(['share', 'missed'] as const).map((key) => (
        <IntervalPlot
          key={key}
          label={plotLabels[key]}
          rows={places.map(({ name, figures, total }) => plotRow(name, figures[key], total))}
        />
      ))}
      <Table
        caption="The flag by district"
        captionSize="s"
        dense
        columns={[
          { key: 'place', header: 'District', rowHeader: true, cell: ({ name }) => name },
          ...statements.map(({ key, title }) => ({
            key,
            header: title,
            cell: ({ figures }: Place) => <Cell statement={statementOf(figures, key)} />,
          })),
        ]}
        rows={places}
        rowKey={({ name, total }) => (total ? 'force' : name)}
        emphasis={({ total }) => total}
      />
      <div className="app-definition">
        <Details summary="What is counted for the flag">
          <SummaryList
            rows={[
              { key: 'Question', value: flag.question },
              {
                key: 'Really cyber-enabled',
                value:
                  'Answered yes, of flagged and other crimes together. Each sampled case counts for the crimes of its stratum that it stands for, so that the few flagged crimes do not weigh more than they are.',
              },
              { key: 'Missed', value: 'Answered yes, of crimes without the flag.' },
              { key: 'Wrongly flagged', value: 'Answered no, of crimes with the flag.' },
              {
                key: 'Found',
                value:
                  'Crimes with the flag, of all that were answered yes, weighted in the same way. Flagged crimes are fewer in the population than in the sample, so that the plain count says too much of what is found. How many crimes really were cyber-enabled is itself estimated: there is a share and no number.',
              },
              {
                key: 'Not known',
                value:
                  'Crimes of which the extract does not say whether they carry the flag are in no stratum: nothing is said of them. How many they are stands in the rule of the population.',
              },
              {
                key: 'Ranges',
                value:
                  'One stratum: exact (hypergeometric), in crimes too. Several together: Korn and Graubard, in crimes rounded outwards. 95% confidence.',
              },
            ]}
          />
        </Details>
      </div>
    </section>
  )
}

const plotLabels = {
  share: 'Share of all crimes that really were cyber-enabled, flagged or not, weighted to all crimes',
  missed: 'Share of crimes without the flag that were cyber-enabled all the same',
}

const statementOf = (figures: FlagFigures, key: keyof FlagFigures): FlagStatement | undefined =>
  flagStatements(figures).find((statement) => statement.key === key)

function plotRow(label: string, figure: FlagFigures['share'], total: boolean): IntervalRow {
  const ranged = figure.outcome === 'estimated' || figure.outcome === 'census'
  return {
    ...{ label, total, counts: countsInShort(figure), words: capitalised(rangeInShort(figure)) },
    low: ranged ? figure.low : null,
    high: ranged ? figure.high : null,
    point: ranged ? figure.rate : null,
  }
}

function Cell({ statement }: { readonly statement: FlagStatement | undefined }) {
  if (!statement) return null
  const { figure } = statement
  const cases = statement.key === 'found' ? null : crimesIn(figure)
  return (
    <>
      <strong className="app-nowrap">{countsInShort(figure)}</strong> {rangeInShort(figure)}
      {cases && `, ${cases} crimes`}
    </>
  )
}

/** The range in crimes: the exact one of a single stratum, or that of several. */
function crimesIn(figure: FlagFigures['share']): string | null {
  const { outcome, lowCases, highCases } = figure
  if (outcome !== 'estimated' || lowCases === null || highCases === null) return casesOf(figure)
  const [low, high] = [lowCases, highCases].map((cases) => cases.toLocaleString('en-GB'))
  return low === high ? (low ?? null) : `${low} to ${high}`
}
