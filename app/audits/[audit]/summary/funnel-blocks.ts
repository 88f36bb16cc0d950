import type { WordBlock } from '@/documents/docx-write'
import type { CriterionFigures } from '@/domain/audit-figures'
import { funnelRows } from '@/domain/funnel-rows'

/**
 * How far cases went on a criterion with steps, as a table for each place that the reader has: counts at each step and
 * what stopped the others. Nothing where no case was answered yes or no.
 */
export function funnelBlocks({ criterion, districts, funnel, reasons = [] }: CriterionFigures): WordBlock[] {
  const places = [
    ...districts.map((district) => ({ reasons: [], ...district })),
    { name: 'Force', funnel, reasons },
  ]
  return places.flatMap(({ name, funnel: went, reasons: why }): WordBlock[] => {
    if (!went || went.of === 0) return []
    return [
      {
        kind: 'table',
        caption: `${criterion.name}, ${name}: how far cases went, and what stopped the others`,
        columns: [
          { header: 'Step', width: 2 },
          { header: 'Reached it', width: 1.1 },
          { header: 'Of the step before', width: 1.1 },
          { header: 'Went no further', width: 1, align: 'right' },
          { header: 'Why', width: 3.8 },
        ],
        rows: funnelRows(went, why).map(({ label, ofAll, ofStepBefore, stopped, why: reasonsThere }) => [
          ...[label, ofAll, ofStepBefore, String(stopped), reasonsThere],
        ]),
      },
    ]
  })
}
