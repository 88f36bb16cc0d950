import { RagTag, Tag } from '@/components/tag'
import type { ForceStanding } from '@/domain/recommendation-standing'

/** The colour of a force-wide recommendation with where its districts stand; grey is said as a plain tag. */
export function ForceMark({ standing: { rag, words } }: { readonly standing: ForceStanding }) {
  if (rag !== 'grey') return <RagTag level={rag} reason={words} />
  return (
    <span className="app-rag">
      <Tag colour="grey">Grey</Tag>
      <span className="app-rag__reason">{words}</span>
    </span>
  )
}
