import type { ReactNode } from 'react'
import type { FormState } from '@/app/form-state'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Fieldset } from '@/components/field'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import { answerWords } from '@/domain/checklist'
import { fieldsOf, type GivenSubCodes, type SubCode, type SubCodeField } from '@/domain/sub-codes'

interface Props {
  /** Names of the fields begin with it: 'answers.<id>.sub.'. */
  readonly prefix: string
  readonly subCodes: readonly SubCode[]
  readonly given: GivenSubCodes | null | undefined
  readonly form: FormState
  /** Name of the criterion, for whoever hears the fields one by one. */
  readonly about: string
}

/** What is asked further with an answer to a fictional case; each field says with which answer it is asked. */
export function GivenSubCodeFields({ prefix, subCodes, given, form, about }: Props) {
  return fieldsOf(subCodes).map((field) => {
    const name = `${prefix}${field.key}`
    const stored = given?.[field.key]
    const label = (
      <>
        {field.label}, {askedWith(field)}
        <span className="govuk-visually-hidden">: {about}</span>
      </>
    )
    const error = errorFor(form.errors, name)
    const value = form.typed(name, typeof stored === 'string' ? stored : '')
    if (field.kind === 'a day')
      return (
        <TextInput key={name} name={name} type="date" label={label} value={value} error={error} width={10} />
      )
    if (field.kind === 'one of a list')
      return (
        <Select
          key={name}
          name={name}
          label={label}
          options={[
            { value: '', text: 'None' },
            ...field.options.map(({ code, label: text }) => ({ value: code, text })),
          ]}
          value={value}
          error={error}
        />
      )
    return (
      <SeveralOfAList
        key={name}
        field={field}
        name={name}
        label={label}
        chosen={form.chosen(name, [stored ?? []].flat())}
        error={error}
      />
    )
  })
}

function askedWith({ askedOn, before }: SubCodeField): string {
  const answers = askedOn.map((answer) => answerWords[answer].toLowerCase()).join(' or ')
  return before ? `where it is ${answers} and not the last step` : `where it is ${answers}`
}

function SeveralOfAList({
  field: { options },
  name,
  label,
  chosen,
  error,
}: {
  readonly field: SubCodeField
  readonly name: string
  readonly label: ReactNode
  readonly chosen: readonly string[]
  readonly error: string | undefined
}) {
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <Fieldset legend={label}>
      {groups.map((group, place) => (
        <Checkboxes
          key={group}
          name={`${name}[]`}
          id={place === 0 ? name : `${name}-group-${place + 1}`}
          label={group || 'Choices'}
          labelHidden={group === ''}
          values={chosen}
          choices={options
            .filter((option) => option.group === group)
            .map(({ code, label: text }) => ({ value: code, label: text }))}
          error={place === 0 ? error : undefined}
        />
      ))}
    </Fieldset>
  )
}
