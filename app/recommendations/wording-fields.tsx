import type { FormState } from '@/app/form-state'
import { FigureNames } from '@/app/audits/[audit]/figure-names'
import { Checkboxes, Radios } from '@/components/choices'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { BoundFigure } from '@/domain/bound-figures'
import {
  meetings,
  meetingWords,
  priorities,
  strands,
  strandWords,
  type Meeting,
  type Priority,
  type Strand,
} from '@/domain/recommendation-facts'
import { priorityWords } from './register-table'

export interface WordingShown {
  wording: string
  source: string
  priority: Priority | undefined
  strand: Strand | null
  ownerRole: string
  ownerName: string
  sponsor: string
  dueOn: string | null
  closingTest: string
  evidenceRequired: string
  meeting: Meeting | null
  meetingOn: string | null
}

interface FieldsProps {
  readonly form: FormState
  readonly shown: WordingShown
}

/** What a recommendation says, whose it is, and how it will be known to be done. */
export function WordingFields({
  form,
  shown,
  figures,
  findings,
  linked,
}: FieldsProps & {
  /** What can be put into the wording by name. */
  readonly figures: readonly BoundFigure[]
  /** Other findings that it can be said to stand on, and which of them it does. */
  readonly findings: readonly { id: string; label: string }[]
  readonly linked: readonly string[]
}) {
  const error = (field: string) => errorFor(form.errors, field)
  return (
    <>
      <TextArea
        name="wording"
        label="Recommendation"
        hint={`What is to be different, so that somebody else can see whether it is.${figures.length > 0 ? ' A figure’s name in square brackets stands for the figure and changes with the answers until it is issued.' : ''}`}
        maxLength={4000}
        value={form.typed('wording', shown.wording)}
        error={error('wording')}
      />
      {figures.length > 0 && <FigureNames figures={figures} />}
      <TextArea
        name="source"
        label="Where other numbers come from (optional)"
        hint="Only where you type a percentage or a count that this audit did not make, such as a target."
        rows={2}
        maxLength={1000}
        value={form.typed('source', shown.source)}
        error={error('source')}
      />
      {findings.length > 0 && (
        <Checkboxes
          name="findings[]"
          id="findings"
          label="Other findings that it stands on (optional)"
          values={form.chosen('findings', linked)}
          choices={findings.map(({ id, label }) => ({ value: id, label }))}
          error={error('findings')}
        />
      )}
      <Radios
        name="priority"
        label="Priority"
        inline
        value={form.typed('priority', shown.priority) || undefined}
        choices={priorities.map((priority) => ({ value: priority, label: priorityWords[priority] }))}
        error={error('priority')}
      />
      <WhoseFields form={form} shown={shown} />
      <TextArea
        name="closingTest"
        label="Closing test"
        hint="Needed before issue. What must be measured for this to count as done: ‘at least 12 of 15 at the re-audit, non-DA reported apart’."
        rows={2}
        maxLength={1000}
        value={form.typed('closingTest', shown.closingTest)}
        error={error('closingTest')}
      />
      <TextArea
        name="evidenceRequired"
        label="Evidence required (optional)"
        rows={2}
        maxLength={1000}
        value={form.typed('evidenceRequired', shown.evidenceRequired)}
        error={error('evidenceRequired')}
      />
      <WhereFields form={form} shown={shown} />
    </>
  )
}

/** Owner by role and name, the senior officer behind it, and the day. */
function WhoseFields({ form, shown }: FieldsProps) {
  const error = (field: string) => errorFor(form.errors, field)
  return (
    <>
      <TextInput
        name="ownerRole"
        label="Owner’s role"
        hint="Needed before issue. The role stays when the person moves on."
        width={30}
        value={form.typed('ownerRole', shown.ownerRole)}
        error={error('ownerRole')}
      />
      <TextInput
        name="ownerName"
        label="Owner’s name"
        hint="Needed before issue."
        width={30}
        value={form.typed('ownerName', shown.ownerName)}
        error={error('ownerName')}
      />
      <TextInput
        name="sponsor"
        label="Sponsor (optional)"
        hint="The senior officer who answers for it in the force: rank and name."
        width={30}
        value={form.typed('sponsor', shown.sponsor)}
        error={error('sponsor')}
      />
      <DateInput
        name="dueOn"
        label="Due date"
        hint="Needed before issue. For example, 27 3 2022."
        value={form.typedDay('dueOn', shown.dueOn ?? undefined)}
        error={error('dueOn')}
      />
    </>
  )
}

/** Under which strand it is sorted, and where it is answered for. */
function WhereFields({ form, shown }: FieldsProps) {
  const error = (field: string) => errorFor(form.errors, field)
  return (
    <>
      <Radios
        name="strand"
        label="Which of the four strands is it? (optional)"
        value={form.typed('strand', shown.strand ?? '')}
        choices={[
          ...strands.map((strand) => ({
            value: strand,
            label: strandWords[strand].name,
            hint: `So that ${strandWords[strand].means}.`,
          })),
          { value: '', label: 'None of them', divider: 'or' },
        ]}
        error={error('strand')}
      />
      <Select
        name="meeting"
        label="Meeting (optional)"
        hint="Where it is answered for."
        placeholder="No meeting"
        value={form.typed('meeting', shown.meeting ?? '')}
        options={meetings.map((meeting) => ({ value: meeting, text: meetingWords[meeting] }))}
        error={error('meeting')}
      />
      <DateInput
        name="meetingOn"
        label="Day of the meeting (optional)"
        value={form.typedDay('meetingOn', shown.meetingOn ?? undefined)}
        error={error('meetingOn')}
      />
    </>
  )
}
