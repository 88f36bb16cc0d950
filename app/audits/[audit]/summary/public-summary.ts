import { fictional } from '@/app/file-marks'
import { priorityWords } from '@/app/recommendations/register-table'
import type { WordBlock, WordDocument } from '@/documents/docx-write'
import { audienceNotes, hiddenSign, zerosHiddenToo, type Audience } from '@/domain/audience'
import { confidenceInWords } from '@/domain/figure-words'
import { dayInWords, instantInWords, periodInWords } from '@/domain/days'
import { personalDataIn } from '@/domain/personal-data'
import type { PublicCriterion } from '@/domain/public-findings'
import type { WrittenFinding, WrittenRecommendation } from '@/domain/snapshot'
import { estimateInWords, placeInWords, type PublicVersion } from '../public-version'
import type { Summary } from './summary'

/**
 * The summary that can be passed on: figures with small counts hidden, what was found as a heading without its text, and
 * what is recommended. Nobody is named in it, and nothing that tells of a single case.
 */
export function publicSummaryDocument(
  summary: Summary,
  version: PublicVersion,
  { audience, demonstration }: { audience: Audience; demonstration: boolean },
): WordDocument {
  const { title, place, writeUp } = summary
  return {
    ...{ title, marking: 'OFFICIAL', orientation: 'portrait' },
    subtitle: place === 'Force' ? 'The force' : place,
    blocks: [
      ...(demonstration ? [paragraph(fictional)] : []),
      {
        kind: 'facts',
        items: [
          ...audienceNotes(audience).map(({ term, meaning }) => ({ name: term, value: meaning })),
          { name: 'Audit', value: `${writeUp.audit.reference}, ${writeUp.audit.title}` },
          {
            name: 'Crimes recorded',
            value: periodInWords(writeUp.audit.periodFrom, writeUp.audit.periodTo),
          },
          { name: 'Issued', value: `Version ${version.version}, ${instantInWords(version.issuedAt)}` },
        ],
      },
      heading(1, 'What was found'),
      ...found(summary),
      heading(1, 'Figures'),
      ...version.criteria.flatMap((criterion) => figures(criterion, version)),
      heading(1, 'Recommendations'),
      ...recommendations(writeUp.recommendations, summary),
      heading(1, 'How the figures were made'),
      {
        kind: 'bullets',
        items: [
          'Cases were drawn at random from the crimes recorded in the period, so many from each district, and each was held against the same questions.',
          'A rate is weighted to all crimes of the place; the counts beside it are of the sample.',
          confidenceInWords,
        ],
      },
    ],
  }
}

const heading = (level: 1 | 2, text: string): WordBlock => ({ kind: 'heading', level, text })
const paragraph = (text: string): WordBlock => ({ kind: 'paragraph', text })

/** Which findings there are. Their text tells of cases and counts, and stays inside. */
function found({ goodPractice, findings, writeUp }: Summary): WordBlock[] {
  const about = ({ district, criterionId }: WrittenFinding) => {
    const place = writeUp.districts.find(({ code }) => code === district)?.name ?? 'Force'
    const criterion = writeUp.figures.find((one) => one.criterion.id === criterionId)?.criterion.name
    return criterion ? `${place}: ${criterion}` : place
  }
  const items = [
    ...goodPractice.map((finding) => `Good practice. ${about(finding)}`),
    ...findings.map((finding) => `Finding. ${about(finding)}`),
  ]
  if (items.length === 0) return [paragraph('Nothing is recorded beyond the figures.')]
  return [{ kind: 'bullets', items }, paragraph('What the findings say in words is in the internal version.')]
}

function figures(
  { criterion, figures: places, zerosHidden }: PublicCriterion,
  version: PublicVersion,
): WordBlock[] {
  const shown = (count: number | null) => (count === null ? hiddenSign : String(count))
  return [
    heading(2, criterion.critical ? `${criterion.name} (critical)` : criterion.name),
    paragraph(criterion.question),
    {
      kind: 'table',
      caption: `${criterion.name} by district`,
      columns: [
        { header: 'Place', width: 1.6 },
        { header: 'Answered yes', width: 1.6 },
        { header: 'Range and rate', width: 3.4 },
        { header: 'Not applicable', width: 1.4, align: 'right' },
        { header: 'Cannot tell', width: 1.2, align: 'right' },
      ],
      rows: places.map((figure) => [
        placeInWords(figure, version),
        `${shown(figure.yes)} of ${shown(figure.applicable)}`,
        estimateInWords(figure, hiddenSign),
        shown(figure.notApplicable),
        shown(figure.cannotTell),
      ]),
      totalRow: true,
    },
    ...(zerosHidden ? [paragraph(zerosHiddenToo)] : []),
    paragraph(`Yes: ${criterion.yesMeans}`),
    paragraph(`No: ${criterion.noMeans} What is not recorded counts as no.`),
  ]
}

function recommendations(list: readonly WrittenRecommendation[], { writeUp }: Summary): WordBlock[] {
  if (list.length === 0) return [paragraph('There are no recommendations.')]
  return list.flatMap(({ reference, district, wording, priority, ownerRole, dueOn }): WordBlock[] => [
    heading(2, reference),
    paragraph(canBePassedOn(wording) ? wording : keptInside),
    {
      kind: 'facts',
      items: [
        {
          name: 'District',
          value: writeUp.districts.find(({ code }) => code === district)?.name ?? district,
        },
        { name: 'Priority', value: priorityWords[priority] },
        { name: 'Owner', value: canBePassedOn(ownerRole) ? ownerRole || 'Nobody yet' : keptInside },
        { name: 'Due', value: dueOn ? dayInWords(dueOn) : 'Not set' },
      ],
    },
  ])
}

const keptInside =
  'In the internal version: its wording holds a number, or something that reads like personal data.'

/** A number could be one that is hidden in the figures. */
const canBePassedOn = (text: string) => !/\d/.test(text) && personalDataIn(text).length === 0
