import { placeFigures, type CriterionFigures, type PlaceFigures } from './audit-figures'
import {
  boundFigures,
  filledText,
  type BoundFigure,
  type FiguresBehind,
  type FilledText,
} from './bound-figures'
import { typedFaults } from './typed-figures'

/** What a finding is about: a criterion or none, a district or the force. */
export interface FindingScope {
  criterionId: string | null
  district: string | null
}

/** A finding as it reads now. */
export interface FindingReading extends FilledText {
  /** What keeps it from being issued, one sentence each. */
  faults: string[]
}

/** The figures that a finding stands on; undefined where it is about no single criterion. */
export function figuresBehind(
  { criterionId, district }: FindingScope,
  figures: readonly CriterionFigures[],
): FiguresBehind | undefined {
  const found = figures.find(({ criterion }) => criterion.id === criterionId)
  if (!found) return undefined
  if (district === null) return { place: found.force, force: null }
  const place = placeFigures(found, district)
  return place && { place, force: found.force }
}

/** The figures that the text of a finding may name; none where it is about no single criterion. */
export function figuresToName(scope: FindingScope, figures: readonly CriterionFigures[]): BoundFigure[] {
  const behind = figuresBehind(scope, figures)
  return behind ? boundFigures(behind) : []
}

/** Fills a finding's figures in, and holds what was typed against them. */
export function findingReading(
  finding: FindingScope & { text: string; source: string },
  figures: readonly CriterionFigures[],
): FindingReading {
  const behind = figuresBehind(finding, figures)
  const filled = filledText(finding.text, figuresToName(finding, figures))
  const explained = finding.source !== ''
  const faults = behind
    ? typedFaults(filled, placesOf(behind), explained)
    : // On no single criterion nothing says which figure a number should be: it is one of the audit's, or needs a source.
      explained
      ? []
      : typedFaults(filled, everyFigure(finding.district, figures), false)
  return {
    ...filled,
    faults: [
      ...filled.empty.map((token) => `${token} has no figure at present. Take it out, or say it in words.`),
      ...faults.map(({ sentence }) => sentence),
    ],
  }
}

/** Every figure of a place and of the force, over all criteria. */
function everyFigure(district: string | null, figures: readonly CriterionFigures[]): PlaceFigures[] {
  return figures.flatMap(({ criterion }) => {
    const behind = figuresBehind({ criterionId: criterion.id, district }, figures)
    return behind ? placesOf(behind) : []
  })
}

const placesOf = ({ place, force }: FiguresBehind): PlaceFigures[] => (force ? [place, force] : [place])
