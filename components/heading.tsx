import type { ReactNode } from 'react'
import { classes } from './classes'

export type HeadingSize = 's' | 'm' | 'l' | 'xl'

const sizes: Readonly<Record<1 | 2 | 3 | 4, HeadingSize>> = { 1: 'l', 2: 'm', 3: 's', 4: 's' }

/** A heading, with an optional line above it that says what it belongs to. A page has one of level 1. */
export function Heading({
  level = 1,
  size = sizes[level],
  caption,
  id,
  children,
}: {
  readonly level?: 1 | 2 | 3 | 4 | undefined
  readonly size?: HeadingSize | undefined
  readonly caption?: ReactNode
  readonly id?: string | undefined
  readonly children: ReactNode
}) {
  const Tag = `h${level}` as const
  return (
    <>
      {caption !== undefined && caption !== null && (
        <span className={`govuk-caption-${size === 's' ? 'm' : size}`}>{caption}</span>
      )}
      <Tag className={classes(`govuk-heading-${size}`)} id={id}>
        {children}
      </Tag>
    </>
  )
}
