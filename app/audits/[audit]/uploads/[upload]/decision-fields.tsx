import type { FormState } from '@/app/form-state'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import type { Upload } from '@/db/uploads'
import type { Decisions } from '@/domain/extract-mapping'
import { RepeatChoice } from './repeat-choice'

/** What has to be decided once about a file; only what its check found is asked. */
export function DecisionFields({
  form,
  upload: { report },
  decisions,
}: {
  readonly form: FormState
  readonly upload: Upload
  readonly decisions: Decisions
}) {
  const met = (kind: string) => report?.problemCounts.some((count) => count.kind === kind) ?? false
  const askDates = report?.datesReadEitherWay === true || decisions.dayFirst
  const askRepeats = met('duplicate reference') || decisions.repeats !== 'refuse'
  const askUnnamed = met('missing reference') || decisions.leaveOutUnnamed
  return (
    <>
      {(askDates || askRepeats || askUnnamed) && (
        <Heading level={2} size="m" id="decisions">
          To be decided once
        </Heading>
      )}
      {askDates && (
        <Radios
          name="dates"
          label="Which comes first in the dates of this file?"
          labelSize="s"
          hint="Every date in it could be read either way, so the file cannot tell."
          value={form.typed('dates', decisions.dayFirst ? 'day first' : 'not said')}
          error={errorFor(form.errors, 'dates')}
          choices={[
            { value: 'day first', label: 'The day: 03/04/2021 is 3 April 2021' },
            {
              value: 'month first',
              label: 'The month, or it is not known',
              hint: 'Such a file is not taken in. Export it again with the day first, or as 2021-04-03.',
            },
          ]}
        />
      )}
      {askRepeats && <RepeatChoice form={form} decided={decisions.repeats} repeats={report?.repeats} />}
      {askUnnamed && (
        <Radios
          name="unnamed"
          label="What becomes of rows without a crime reference?"
          labelSize="s"
          hint="Nobody could find such a crime again. Rows left out are counted."
          value={form.typed('unnamed', decisions.leaveOutUnnamed ? 'leave out' : 'refuse')}
          error={errorFor(form.errors, 'unnamed')}
          choices={[
            { value: 'refuse', label: 'They are problems: I correct the extract' },
            { value: 'leave out', label: 'They are left out' },
          ]}
        />
      )}
      <Details
        summary="Districts by how a value begins, such as a beat code"
        open={decisions.prefixes.length > 0 || errorFor(form.errors, 'prefixes') !== undefined}
      >
        <TextArea
          name="prefixes"
          label="One rule a line"
          hint="Such as BD1 = Bradford. The longest beginning that fits counts. Small areas of the census (Leeds 001A) need no rule."
          rows={4}
          value={form.typed(
            'prefixes',
            decisions.prefixes.map(({ prefix, district }) => `${prefix} = ${district}`).join('\n'),
          )}
          error={errorFor(form.errors, 'prefixes')}
        />
      </Details>
    </>
  )
}
