import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Form } from '@/components/form'
import { SummaryList } from '@/components/summary-list'
import { Tag } from '@/components/tag'
import { owedBy, type Escalation } from '@/db/escalations'
import { instantInWords } from '@/domain/days'
import { acknowledgersOf, acknowledgerWords, escalationWords } from '@/domain/escalation'
import { newId } from '@/domain/identity'
import { caseLabel } from '@/domain/case-label'
import type { Person } from '@/domain/permissions'

interface Props {
  readonly escalation: Escalation
  readonly person: Person
  readonly names: ReadonlyMap<string, string>
}

/** One escalation: what, of which crime, who was told, and who has read it since. */
export function EscalationCard({ escalation, person, names }: Props) {
  const { id, kind, what, told, acknowledgements } = escalation
  const open = acknowledgements.length < acknowledgersOf(kind).length
  return (
    <Card
      title={
        <>
          {escalationWords[kind].label}{' '}
          {open ? <Tag colour="red">Not acknowledged by all</Tag> : <Tag colour="grey">Acknowledged</Tag>}
        </>
      }
    >
      <SummaryList
        rows={[
          {
            key: 'Crime',
            value: `${escalation.crimeReference} (${escalation.auditReference}, ${escalation.districtName} case ${caseLabel({ number: escalation.caseNumber, targeted: escalation.caseTargeted })})`,
          },
          { key: 'Found', value: <bdi className="app-typed">{what}</bdi> },
          { key: 'Told', value: <bdi>{told}</bdi> },
          {
            key: 'Passed on',
            value: `${instantInWords(escalation.raisedAt)}, by ${escalation.raisedByName}`,
          },
          ...acknowledgersOf(kind).map((one) => {
            const given = acknowledgements.find(({ acknowledgedAs }) => acknowledgedAs === one)
            return {
              key: `Read by ${acknowledgerWords[one]}`,
              value: given
                ? `${instantInWords(given.acknowledgedAt)}, ${names.get(given.acknowledgedBy) ?? 'somebody'}`
                : 'Not yet',
            }
          }),
        ]}
      />
      {owedBy(escalation, person) && (
        <Form action={`/escalations/${id}/acknowledge`} saveId={newId()}>
          <Button>Acknowledge: I have read this</Button>
        </Form>
      )}
    </Card>
  )
}
