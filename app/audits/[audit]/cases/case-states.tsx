import type { CellState } from '@/components/cell-grid'
import { Tag, type TagColour } from '@/components/tag'
import { caseStates, caseStateWords, type CaseState } from '@/domain/case-progress'

const marks: Record<CaseState, CellState['mark']> = {
  'to do': 'empty',
  'in work': 'dot',
  'scope asked': 'stripes',
  'second awaited': 'half',
  'to be ruled on': 'cross',
  final: 'solid',
}

/** The states as the picture of squares shows them, told apart without colour. */
export const cellStates: readonly CellState[] = caseStates.map((state) => ({
  key: state,
  name: caseStateWords[state],
  mark: marks[state],
}))

const colours: Record<CaseState, TagColour> = {
  'to do': 'grey',
  'in work': 'blue',
  'scope asked': 'yellow',
  'second awaited': 'blue',
  'to be ruled on': 'orange',
  final: 'green',
}

export function CaseStateTag({ state }: { readonly state: CaseState }) {
  const words = caseStateWords[state]
  return <Tag colour={colours[state]}>{words.charAt(0).toUpperCase() + words.slice(1)}</Tag>
}
