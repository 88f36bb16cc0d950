import { Tag, type TagColour } from '@/components/tag'
import type { AuditStatus } from '@/domain/audit'

const looks: Record<AuditStatus, { word: string; colour: TagColour }> = {
  planned: { word: 'Planned', colour: 'grey' },
  imported: { word: 'Extract imported', colour: 'blue' },
  frozen: { word: 'Population frozen', colour: 'purple' },
  scoring: { word: 'Being scored', colour: 'teal' },
  issued: { word: 'Issued', colour: 'green' },
}

/** Where an audit is in its life. */
export function StatusTag({ status }: { readonly status: AuditStatus }) {
  return <Tag colour={looks[status].colour}>{looks[status].word}</Tag>
}
