'use client'

import { useEffect, useState } from 'react'
import { ProgressBar } from '@/components/progress-bar'
import type { JobState } from '../job-state'

const everyMs = 1_000

/** The bar of a running job, kept up to date; when the job has ended the page is asked for again. */
export function LiveProgress({
  address,
  label,
  state: first,
}: {
  readonly address: string
  readonly label: string
  readonly state: JobState
}) {
  const [state, setState] = useState(first)
  useEffect(() => {
    const timer = setInterval(() => {
      void fetch(`${address}/state`, { headers: { Accept: 'application/json' } })
        .then(async (answer) => {
          // Signed out, or gone: the page itself says which.
          if (!answer.ok || answer.redirected) return window.location.reload()
          const next = (await answer.json()) as JobState
          // Also the last one: the bar is full when the page makes way.
          setState(next)
          if (next.status !== 'running') window.location.reload()
        })
        // The server is away for a moment: the next time tells.
        .catch(() => undefined)
    }, everyMs)
    return () => clearInterval(timer)
  }, [address])
  return <ProgressBar label={label} value={state.share} max={1_000} words={state.words} />
}
