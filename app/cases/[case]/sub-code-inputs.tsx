import { useState } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import { fieldsOf, type SubCode, type SubCodeOption } from '@/domain/sub-codes'
import { Checkboxes } from '@/components/choices'
import { classes } from '@/components/classes'
import { Select } from '@/components/select'
import { TextInput } from '@/components/text-input'
import type { AnswerFields } from './answer-fields'

interface SubCodeInputsProps {
  /** Ids of the fields begin with it. */
  readonly keyOf: string
  readonly subCodes: readonly SubCode[]
  readonly shown: AnswerFields
  readonly errorOf: (field: string) => string | undefined
  readonly register: UseFormRegister<AnswerFields>
}

/**
 * What is asked further with the answer. Each shows itself only beside the answers that ask for it, and why a case went
 * no further only where a step before the last is chosen: the style sheet sees to it, with or without scripts.
 */
export function SubCodeInputs({ keyOf, subCodes, shown, errorOf, register }: SubCodeInputsProps) {
  const fields = fieldsOf(subCodes)
  const leads = (key: string) => fields.some(({ before }) => before?.key === key)
  return fields.map(({ key, label, kind, options, askedOn, before }) => {
    const value = shown.sub[key]
    const field = { id: `${keyOf}-sub.${key}`, label, error: errorOf(`sub.${key}`) }
    return (
      <div
        className={classes(
          'app-criterion__sub',
          leads(key) && 'app-criterion__sub--steps',
          before && 'app-criterion__sub--stopped',
        )}
        data-asked-on={askedOn.map(asToken).join(' ')}
        key={key}
      >
        {kind === 'one of a list' && (
          <Select
            {...field}
            name={`sub.${key}`}
            placeholder={label}
            options={options.map(({ code, label: text }) => ({ value: code, text }))}
            value={typeof value === 'string' ? value : ''}
            select={register(`sub.${key}`)}
          />
        )}
        {kind === 'a day' && (
          <TextInput
            {...field}
            name={`sub.${key}`}
            type="date"
            value={typeof value === 'string' ? value : ''}
            input={register(`sub.${key}`)}
          />
        )}
        {kind === 'several of a list' && (
          <Several
            field={field}
            name={`sub.${key}[]`}
            options={options}
            chosen={[value ?? []].flat()}
            register={register}
          />
        )}
      </div>
    )
  })
}

/** An answer as a word of an attribute, by which the style sheet shows what it asks for. */
const asToken = (answer: string) => answer.replaceAll(' ', '-')

/** Any number of a list that may be long: unfolded to choose, with what is chosen in its line. */
function Several({
  field,
  name,
  options,
  chosen,
  register,
}: {
  readonly field: { id: string; label: string; error: string | undefined }
  readonly name: `sub.${string}`
  readonly options: readonly SubCodeOption[]
  readonly chosen: readonly string[]
  readonly register: UseFormRegister<AnswerFields>
}) {
  const [ticked, setTicked] = useState(chosen)
  const groups = [...new Set(options.map(({ group }) => group))]
  const names = options.filter(({ code }) => ticked.includes(code)).map(({ label }) => label)
  return (
    <details className="app-several" open={field.error !== undefined}>
      <summary>
        {field.label}: {names.join(', ') || 'none chosen'}
      </summary>
      <div
        className="app-several__list"
        onChange={({ currentTarget }) =>
          setTicked(
            [...currentTarget.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
          )
        }
      >
        {groups.map((group, place) => (
          <Checkboxes
            key={group}
            name={name}
            id={place === 0 ? field.id : `${field.id}-group-${place + 1}`}
            label={group || field.label}
            labelHidden={group === ''}
            error={place === 0 ? field.error : undefined}
            values={chosen}
            choices={options
              .filter((option) => option.group === group)
              .map(({ code, label }) => ({ value: code, label }))}
            input={register(name)}
          />
        ))}
      </div>
    </details>
  )
}
