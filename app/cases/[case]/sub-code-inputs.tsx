import { useState } from 'react'
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
  /** One of a list was chosen, or its choice taken back: ''. */
  readonly onChosen: (key: string, code: string) => void
}

/**
 * What is asked further with the answer. Each shows itself only beside the answers that ask for it, and why a case went
 * no further only where a step before the last is chosen: the style sheet sees to it, with or without scripts.
 */
export function SubCodeInputs({ keyOf, subCodes, shown, errorOf, onChosen }: SubCodeInputsProps) {
  const fields = fieldsOf(subCodes)
  const leads = (key: string) => fields.some(({ before }) => before?.key === key)
  return fields.map(({ key, label, kind, options, askedOn, before }) => {
    const value = shown.sub[key]
    const one = typeof value === 'string' ? value : ''
    const field = { id: `${keyOf}-sub.${key}`, label, error: errorOf(`sub.${key}`) }
    return (
      <div
        className={classes(
          'app-criterion__sub',
          leads(key) && 'app-criterion__sub--steps',
          before && 'app-criterion__sub--stopped',
        )}
        data-asked-on={tokensOf(askedOn)}
        key={key}
      >
        {kind === 'one of a list' && (
          <Select
            {...field}
            name={`sub.${key}`}
            placeholder={label}
            options={options.map(({ code, label: text }) => ({ value: code, text }))}
            value={one}
            select={{ onChange: ({ currentTarget }) => onChosen(key, currentTarget.value) }}
          />
        )}
        {kind === 'a day' && <TextInput {...field} name={`sub.${key}`} type="date" value={one} />}
        {kind === 'several of a list' && (
          <Several field={field} name={`sub.${key}[]`} options={options} chosen={[value ?? []].flat()} />
        )}
      </div>
    )
  })
}

/** Answers as words of an attribute, by which the style sheet shows what they ask for. */
export const tokensOf = (answers: readonly string[]) =>
  answers.map((answer) => answer.replaceAll(' ', '-')).join(' ')

/** Any number of a list that may be long: unfolded to choose, with what is chosen in its line. */
function Several({
  field,
  name,
  options,
  chosen,
}: {
  readonly field: { id: string; label: string; error: string | undefined }
  readonly name: string
  readonly options: readonly SubCodeOption[]
  readonly chosen: readonly string[]
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
          />
        ))}
      </div>
    </details>
  )
}
