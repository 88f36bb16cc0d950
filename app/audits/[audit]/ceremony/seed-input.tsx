'use client'

import { useState } from 'react'
import { TextInput } from '@/components/text-input'

/** The digits as they are typed; with scripts their number is told and they are shown again in groups, large. */
export function SeedInput({
  value,
  error,
  needed,
}: {
  readonly value: string
  readonly error?: string | undefined
  readonly needed: number
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const digits = (typed ?? '').replaceAll(/[\s-]/g, '')
  return (
    <div className="app-ceremony__seed">
      <TextInput
        name="seed"
        label="The digits, in the order in which they fell"
        hint="Spaces and hyphens between groups are left out: the digits alone are the seed"
        numeric
        autoComplete="off"
        value={value}
        error={error}
        input={{ onChange: (event) => setTyped(event.currentTarget.value) }}
      />
      {typed !== null && (
        <div>
          <p className="app-ceremony__digits" aria-hidden="true">
            {(digits.match(/.{1,5}/g) ?? []).map((group, at) => (
              <span key={at}>{group}</span>
            ))}
          </p>
          <p className="govuk-body-l" role="status">
            {count(digits, needed)}
          </p>
        </div>
      )}
    </div>
  )
}

function count(digits: string, needed: number): string {
  if (/\D/.test(digits)) return 'There is something here that is no digit.'
  const left = needed - digits.length
  if (left > 0) return `${digits.length} of at least ${needed} digits`
  return `${digits.length} digits: enough`
}
