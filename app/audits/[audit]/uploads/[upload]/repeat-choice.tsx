import type { FormState } from '@/app/form-state'
import { Radios, type Choice } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { grouped } from '@/domain/percent'
import type { RepeatPolicy } from '@/domain/repeat-policies'
import type { RepeatsFound } from '@/domain/repeat-survey'

/** What becomes of references that stand on several rows: decided once for the file, with what each choice costs. */
export function RepeatChoice({
  form,
  decided,
  repeats,
}: {
  readonly form: FormState
  readonly decided: RepeatPolicy
  /** What the last check found of them. */
  readonly repeats: RepeatsFound | undefined
}) {
  return (
    <Radios
      name="repeats"
      label="What becomes of a reference that stands on more than one row?"
      labelSize="s"
      hint="What you choose is written into the trail, and the rows left out are counted."
      value={form.typed('repeats', decided)}
      error={errorFor(form.errors, 'repeats')}
      choices={choices.map(({ value, label }) => {
        const hint = repeats && cost(value, repeats)
        return hint === undefined ? { value, label } : { value, label, hint }
      })}
    />
  )
}

const choices: (Choice & { value: RepeatPolicy })[] = [
  { value: 'refuse', label: 'It is a problem: I correct the extract' },
  {
    value: 'identical',
    label: 'Rows that say the same count once; rows that differ stay problems',
  },
  { value: 'first', label: 'The first row counts' },
  { value: 'latest', label: 'The last row counts' },
  { value: 'none', label: 'Rows that say the same count once; where rows differ, none of them counts' },
]

function cost(policy: RepeatPolicy, { references, rows, same, again }: RepeatsFound): string | undefined {
  const left = (count: number) => `Leaves out ${grouped(count)} ${count === 1 ? 'row' : 'rows'}`
  const differing = references - same
  if (policy === 'refuse') return undefined
  if (policy === 'identical')
    return `${left(again)}; ${grouped(differing)} ${differing === 1 ? 'reference stays a problem' : 'references stay problems'}.`
  if (policy === 'none') return `${left(rows - same)}, and ${grouped(differing)} of the crimes with them.`
  return `${left(rows - references)}.`
}
