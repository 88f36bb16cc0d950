import type { SheetCell, SheetColumn } from '@/documents/xlsx-write'
import { hiddenSign } from '@/domain/audience'
import { kindsApart, type CriterionFigures } from '@/domain/audit-figures'
import { stratumKindHeaders } from '@/domain/strata'
import { estimateInWords, placeInWords, type PublicVersion } from '../../public-version'

/** Figures as a list, one row for each criterion, place and kind of crime. */
export interface FindingsList {
  columns: SheetColumn[]
  rows: SheetCell[][]
}

const common: SheetColumn[] = [
  { header: 'Criterion', width: 40, kind: 'text' },
  { header: 'Critical', width: 10, kind: 'text' },
  { header: 'Place', width: 24, kind: 'text' },
  { header: 'Crimes', width: 14, kind: 'text' },
  { header: 'Yes', width: 8, kind: 'number' },
  { header: 'Yes or no', width: 10, kind: 'number' },
  { header: 'Not applicable', width: 14, kind: 'number' },
  { header: 'Cannot tell', width: 12, kind: 'number' },
]

/** Every count, rate and range. */
export function wholeFindings(figures: readonly CriterionFigures[]): FindingsList {
  const columns: SheetColumn[] = [
    ...common,
    { header: 'Not scored', width: 10, kind: 'number' },
    { header: 'Cases in the sample', width: 12, kind: 'number' },
    { header: 'Crimes it stands for', width: 12, kind: 'number' },
    { header: 'Rate', width: 10, kind: 'percent' },
    { header: 'Lowest', width: 10, kind: 'percent' },
    { header: 'Highest', width: 10, kind: 'percent' },
    { header: 'In words', width: 90, kind: 'text' },
  ]
  const rows = figures.flatMap((found) =>
    [...found.districts, { name: 'Force', figures: found.force }].flatMap(({ name, figures: place }) =>
      [...kindsApart(found), 'all' as const].flatMap((kind): SheetCell[][] => {
        const figure = place[kind]
        if (!figure) return []
        const { tally, applicable, sampled, population, rate, low, high, words } = figure
        return [
          [
            ...[found.criterion.name, found.criterion.critical ? 'Critical' : '', name],
            ...[stratumKindHeaders[kind], tally.yes, applicable, tally.notApplicable, tally.cannotTell],
            ...[tally.unscored, sampled, population, rate, low, high, words],
          ],
        ]
      }),
    ),
  )
  return { columns, rows }
}

/** What may be passed on. */
export function publicFindingsList(version: PublicVersion): FindingsList {
  const columns: SheetColumn[] = [...common, { header: 'Range and rate', width: 60, kind: 'text' }]
  const rows = version.criteria.flatMap(({ criterion, figures }) =>
    figures.map((figure): SheetCell[] => [
      ...[criterion.name, criterion.critical ? 'Critical' : '', placeInWords(figure, version)],
      stratumKindHeaders[figure.kind],
      ...[figure.yes, figure.applicable, figure.notApplicable, figure.cannotTell].map(shown),
      estimateInWords(figure, hiddenSign),
    ]),
  )
  return { columns, rows }
}

const shown = (count: number | null) => count ?? hiddenSign
