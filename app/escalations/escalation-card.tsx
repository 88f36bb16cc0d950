import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Form } from '@/components/form'
import { SummaryList } from '@/components/summary-list'
import { Tag } from '@/components/tag'
import { owedBy, type Escalation } from '@/db/escalations'
import { instantInWords } from '@/domain/days'
import { escalationWords } from '@/domain/escalation'
import { newId } from '@/domain/identity'
import type { Person } from '@/domain/person'
import { caseInWords, isOpen, mailsInWords, readBy, readInWords } from './escalation-words'

interface Props {
  readonly escalation: Escalation
  readonly person: Person
  readonly names: ReadonlyMap<string, string>
}

/** One escalation: what, of which crime, who was told, who was mailed, and who has read it since. */
export function EscalationCard({ escalation, person, names }: Props) {
  const { id, kind, what, told } = escalation
  return (
    <Card
      title={
        <>
          {escalationWords[kind].label}{' '}
          {isOpen(escalation) ? (
            <Tag colour="red">Not acknowledged by all</Tag>
          ) : (
            <Tag colour="grey">Acknowledged</Tag>
          )}
        </>
      }
    >
      <SummaryList
        rows={[
          {
            key: 'Crime',
            value: `${escalation.crimeReference} (${escalation.auditReference}, ${caseInWords(escalation)})`,
          },
          { key: 'Found', value: <bdi className="app-typed">{what}</bdi> },
          { key: 'Told', value: <bdi>{told}</bdi> },
          {
            key: 'Passed on',
            value: `${instantInWords(escalation.raisedAt)}, by ${escalation.raisedByName}`,
          },
          {
            key: 'Mailed',
            value: mailsInWords(escalation).map((line) => <div key={line}>{line}</div>),
          },
          ...escalation.askedOf.map((one) => ({
            key: readBy(escalation, one),
            value: readInWords(escalation, one, names),
          })),
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
