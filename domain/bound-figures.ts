import type { PlaceFigures } from './audit-figures'
import type { Figure } from './figures'
import { crimeKinds, flagKinds, stratumKindWords } from './strata'

/** The figures that a finding is about: those of its place, and the force's where that is another. */
export interface FiguresBehind {
  place: PlaceFigures
  /** Null where the finding is about the force itself. */
  force: PlaceFigures | null
}

/** A figure that can be put into a text by its name in square brackets, and follows the answers from then on. */
export interface BoundFigure {
  /** '[DA counts]'. */
  token: string
  /** What stands in its place now: '9 of 10'; null where there is no such figure. */
  value: string | null
}

/** A text with its figures filled in. */
export interface FilledText {
  text: string
  /** Where the filled-in figures stand in `text`: from, to (exclusive), in order. */
  bound: [from: number, to: number][]
  /** Tokens that have no figure now; they stand in the text as they were typed. */
  empty: string[]
}

const kinds = {
  sentence: (figure: Figure) => figure.words.replace(/\.$/, ''),
  counts: (figure: Figure) => (figure.applicable > 0 ? `${figure.tally.yes} of ${figure.applicable}` : null),
  'no counts': (figure: Figure) =>
    figure.applicable > 0 ? `${figure.tally.no} of ${figure.applicable}` : null,
  range: (figure: Figure) => figure.range,
  percent: (figure: Figure) => figure.percent,
  'not applicable': (figure: Figure) => String(figure.tally.notApplicable),
  'cannot tell': (figure: Figure) => String(figure.tally.cannotTell),
} as const satisfies Record<string, (figure: Figure) => string | null>

/** Every figure that a text about these may name, in the order in which they are offered. */
export function boundFigures({ place, force }: FiguresBehind): BoundFigure[] {
  const groups: [string, Figure][] = [
    ['', place.all],
    ...(place.flagged ? flagKinds : crimeKinds).flatMap((kind): [string, Figure][] => {
      const figure = place[kind]
      return figure ? [[`${stratumKindWords[kind]} `, figure]] : []
    }),
    ...(force ? [['force ', force.all] satisfies [string, Figure]] : []),
  ]
  return groups.flatMap(([prefix, figure]) =>
    Object.entries(kinds).map(([name, value]) => ({ token: `[${prefix}${name}]`, value: value(figure) })),
  )
}

/**
 * Puts the figures in where their names stand. Brackets around anything else are the writer's own and stay.
 * @param figures none where the text is about no single criterion: then nothing is filled in
 */
export function filledText(text: string, figures: readonly BoundFigure[]): FilledText {
  const known = new Map(figures.map(({ token, value }) => [token.toLowerCase(), value]))
  const filled: FilledText = { text: '', bound: [], empty: [] }
  let read = 0
  for (const found of text.matchAll(/\[[^[\]\n]{1,40}\]/g)) {
    const value = known.get(found[0].toLowerCase().replace(/\s+/g, ' '))
    if (value === undefined) continue
    filled.text += text.slice(read, found.index)
    read = found.index + found[0].length
    if (value === null) {
      filled.empty.push(found[0])
      filled.text += found[0]
      continue
    }
    const from = filled.text.length
    filled.text += value
    filled.bound.push([from, filled.text.length])
  }
  filled.text += text.slice(read)
  return filled
}

/** A piece of a text as it is shown: a figure from the answers, digits that somebody typed, or words. */
export interface TextPiece {
  text: string
  origin: 'bound' | 'typed' | 'words'
}

/** The text cut into what came from the answers, what was typed in digits, and the words between. */
export function piecesOf(text: string, bound: readonly (readonly [number, number])[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let read = 0
  for (const [from, to] of bound) {
    pieces.push(...typedPieces(text.slice(read, from)), { text: text.slice(from, to), origin: 'bound' })
    read = to
  }
  return [...pieces, ...typedPieces(text.slice(read))].filter((piece) => piece.text !== '')
}

function typedPieces(text: string): TextPiece[] {
  return text
    .split(/(\d[\d,.:/]*\d%?|\d%?)/)
    .map((part, at): TextPiece => ({ text: part, origin: at % 2 === 1 ? 'typed' : 'words' }))
}
