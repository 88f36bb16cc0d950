import { Tag, type TagColour } from '@/components/tag'
import { caseStateWords, type CaseState } from '@/domain/case-progress'

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
