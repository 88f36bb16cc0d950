import type { WordBlock, WordDocument, WordTable } from '@/documents/docx-write'
import { fictional } from '@/app/file-marks'
import { audienceNotes } from '@/domain/audience'
import {
  agreementInWords,
  agreementNotes,
  allAgreementInWords,
  coefficientInWords,
  kappaNote,
  type WrittenAgreement,
} from '@/domain/agreement'
import { kindsApart, type CriterionFigures, type PlaceFigures } from '@/domain/audit-figures'
import type { Figure } from '@/domain/figures'
import { stratumKindHeaders } from '@/domain/strata'
import type { WrittenFinding } from '@/domain/snapshot'
import { rulingInWords } from '@/domain/snapshot-changes'
import { countsInShort, rangeInShort } from '../figure-text'
import { figureBeside, findingNotes } from '../written-findings'
import { flagBlocks } from './flag-blocks'
import { funnelBlocks } from './funnel-blocks'
import type { Summary } from './summary'

/** The summary as a Word document: headings, tables and lists that can be edited, nothing that is a picture. */
export function summaryDocument(
  summary: Summary,
  { demonstration }: { demonstration: boolean },
): WordDocument {
  const { title, place, writeUp } = summary
  return {
    title,
    marking: 'OFFICIAL',
    subtitle: place === 'Force' ? 'The force' : place,
    orientation: 'portrait',
    blocks: [
      ...(demonstration ? [paragraph(fictional)] : []),
      { kind: 'facts', items: [...summary.facts, ...forWhom] },
      ...changes(summary),
      heading(1, 'Good practice'),
      ...findings(summary.goodPractice, summary, 'No good practice is recorded.'),
      heading(1, 'Findings'),
      ...findings(summary.findings, summary, 'No finding is recorded beyond the figures.'),
      heading(1, 'Figures'),
      ...flagBlocks(writeUp.flag),
      ...writeUp.figures.flatMap((found) => criterion(found)),
      heading(1, 'Recommendations'),
      ...recommendations(summary),
      ...rulings(summary),
      ...agreement(writeUp.agreement),
      heading(1, 'How the figures were made'),
      { kind: 'bullets', items: summary.method },
      { kind: 'facts', items: summary.proof },
      ...coefficients(writeUp.agreement),
    ],
  }
}

const forWhom = audienceNotes('internal').map(({ term, meaning }) => ({ name: term, value: meaning }))

const heading = (level: 1 | 2 | 3, text: string): WordBlock => ({ kind: 'heading', level, text })
const paragraph = (text: string): WordBlock => ({ kind: 'paragraph', text })

function changes({ changes: found }: Summary): WordBlock[] {
  if (!found) return []
  const items = found.list.map(({ sentence }) => sentence)
  return [
    heading(1, found.title),
    paragraph(found.reason),
    items.length > 0
      ? { kind: 'bullets', items }
      : paragraph('No figure, finding or recommendation that is told here has changed.'),
  ]
}

function rulings({ writeUp }: Summary): WordBlock[] {
  const { rulings: list = [] } = writeUp
  if (list.length === 0) return []
  return [
    heading(1, 'Factual challenges'),
    { kind: 'bullets', items: list.map((ruling) => rulingInWords(ruling, writeUp)) },
  ]
}

function findings(list: readonly WrittenFinding[], { writeUp }: Summary, none: string): WordBlock[] {
  if (list.length === 0) return [paragraph(none)]
  return list.flatMap((finding): WordBlock[] => {
    const place = writeUp.districts.find(({ code }) => code === finding.district)?.name ?? 'Force'
    const criterionName = writeUp.figures.find(({ criterion: c }) => c.id === finding.criterionId)?.criterion
      .name
    const figure = figureBeside(finding, writeUp.figures)
    return [
      heading(2, criterionName ? `${place}: ${criterionName}` : place),
      paragraph(finding.text),
      ...(figure ? [paragraph(`Figure: ${figure}`)] : []),
      ...findingNotes(finding).map(paragraph),
    ]
  })
}

function criterion(found: CriterionFigures): WordBlock[] {
  const { criterion: counted, districts, force } = found
  const { name, question, critical, yesMeans, noMeans } = counted
  const kinds = kindsApart(found)
  const row = (place: string, figures: PlaceFigures) => [
    place,
    ...kinds.map((kind) => cell(figures[kind])),
    figures.all.words,
    String(figures.all.tally.notApplicable),
    String(figures.all.tally.cannotTell),
  ]
  const table: WordTable = {
    kind: 'table',
    caption: `${name} by district`,
    columns: [
      { header: 'District', width: 1.2 },
      ...kinds.map((kind) => ({ header: stratumKindHeaders[kind], width: 1.5 })),
      kinds.length > 0
        ? { header: 'Both, weighted to all crimes', width: 2.8 }
        : { header: stratumKindHeaders.all, width: 5.8 },
      { header: 'Not applicable', width: 1.4, align: 'right' },
      { header: 'Cannot tell', width: 1.1, align: 'right' },
    ],
    rows: [...districts.map(({ name: district, figures }) => row(district, figures)), row('Force', force)],
    totalRow: true,
  }
  return [
    heading(2, critical ? `${name} (critical)` : name),
    paragraph(question),
    table,
    paragraph(`Yes: ${yesMeans}`),
    paragraph(`No: ${noMeans} What is not recorded counts as no.`),
    ...funnelBlocks(found),
  ]
}

const cell = (figure: Figure | undefined) =>
  figure ? `${countsInShort(figure)}, ${rangeInShort(figure)}` : ''

function recommendations({ recommendations: list }: Summary): WordBlock[] {
  if (list.length === 0) return [paragraph('There are no recommendations.')]
  return list.flatMap(({ reference, wording, facts }): WordBlock[] => [
    heading(2, reference),
    paragraph(wording),
    { kind: 'facts', items: facts },
  ])
}

/** Nothing where the issue kept none. */
function agreement(found: WrittenAgreement | undefined): WordBlock[] {
  if (!found) return []
  const told = found.cases.in > 0
  const table: WordTable = {
    kind: 'table',
    caption: 'Agreement by criterion',
    columns: [
      { header: 'Criterion', width: 1 },
      { header: 'Agreement', width: 3 },
    ],
    rows: found.criteria.map(({ name, agreement: one }) => [name, agreementInWords(one)]),
  }
  return [
    heading(1, 'How far two auditors agree'),
    paragraph(allAgreementInWords(found)),
    ...(told ? [table, { kind: 'bullets' as const, items: agreementNotes }] : []),
  ]
}

function coefficients(found: WrittenAgreement | undefined): WordBlock[] {
  if (!found || found.cases.in === 0) return []
  const names = ['ac1', 'kappa', 'pabak'] as const
  return [
    heading(1, 'Appendix: other coefficients of agreement'),
    paragraph(kappaNote),
    {
      kind: 'table',
      caption: 'AC1, kappa and PABAK by criterion',
      columns: [
        { header: 'Criterion', width: 2 },
        ...['The same', 'AC1', 'Kappa', 'PABAK'].map((header) => ({ header, align: 'right' as const })),
      ],
      rows: found.criteria.map(({ name, agreement: one }) => [
        name,
        `${one.same} of ${one.cases}`,
        ...names.map((coefficient) => coefficientInWords(one, coefficient)),
      ]),
    },
  ]
}
