'use client'

import { useRef, useState, type ComponentProps } from 'react'
import { TextArea } from './text-area'

/** A passage of a text that should be looked at again, with the sentence why. */
export interface Passage {
  from: number
  to: number
  says: string
}

/**
 * Several lines of text in which passages are underlined as they are typed, each with its sentence beneath. Without
 * scripts it is a plain text area. The text itself is never touched.
 */
export function WatchedTextArea({
  passages,
  textarea,
  ...field
}: Omit<ComponentProps<typeof TextArea>, 'maxLength'> & {
  /** The passages of a text, in its order, none overlapping another. */
  readonly passages: (text: string) => readonly Passage[]
}) {
  const [text, setText] = useState(field.value ?? '')
  const behind = useRef<HTMLDivElement>(null)
  const found = passages(text)
  return (
    <div className="app-watched">
      <TextArea
        {...field}
        textarea={{
          ...textarea,
          onInput: (event) => setText(event.currentTarget.value),
          onScroll: (event) => {
            if (behind.current) behind.current.scrollTop = event.currentTarget.scrollTop
          },
        }}
        behind={
          // There also while nothing is marked, so that it has scrolled along when something is.
          <div className="app-watched__behind govuk-textarea" aria-hidden="true" ref={behind}>
            {piecesOf(text, found).map(({ piece, marked, at }) =>
              marked ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
            )}
          </div>
        }
      />
      <div className="app-watched__says" aria-live="polite">
        {found.map(({ from, to, says }) => (
          <p key={from}>
            <b>{text.slice(from, to)}</b>: {says}
          </p>
        ))}
      </div>
    </div>
  )
}

function piecesOf(text: string, found: readonly Passage[]) {
  const pieces: { piece: string; marked: boolean; at: number }[] = []
  let at = 0
  for (const { from, to } of found) {
    pieces.push({ piece: text.slice(at, from), marked: false, at })
    pieces.push({ piece: text.slice(from, to), marked: true, at: from + 0.5 })
    at = to
  }
  return [...pieces, { piece: text.slice(at), marked: false, at: at + 0.25 }]
}
