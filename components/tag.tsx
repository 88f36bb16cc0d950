import type { ReactNode } from 'react'
import { classes } from './classes'

export type TagColour =
  'blue' | 'grey' | 'green' | 'teal' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

/** A status in words; the colour only helps the eye. */
export function Tag({
  colour = 'blue',
  children,
}: {
  readonly colour?: TagColour | undefined
  readonly children: ReactNode
}) {
  return (
    <strong className={classes('govuk-tag', colour !== 'blue' && `govuk-tag--${colour}`)}>{children}</strong>
  )
}

export type RagLevel = 'red' | 'amber' | 'green'

const rag = {
  red: { word: 'Red', colour: 'red', shape: '▲' },
  amber: { word: 'Amber', colour: 'yellow', shape: '◆' },
  green: { word: 'Green', colour: 'green', shape: '●' },
} as const

/** Red, amber or green: the word, a shape and a colour, then why. `rule` is the rule that gave it, in small print. */
export function RagTag({
  level,
  reason,
  rule,
}: {
  readonly level: RagLevel
  readonly reason?: ReactNode
  readonly rule?: ReactNode
}) {
  const { word, colour, shape } = rag[level]
  return (
    <span className="app-rag">
      <Tag colour={colour}>
        <span aria-hidden="true">{shape} </span>
        {word}
      </Tag>
      {reason !== undefined && <span className="app-rag__reason">{reason}</span>}
      {rule !== undefined && <span className="app-rag__rule">{rule}</span>}
    </span>
  )
}
