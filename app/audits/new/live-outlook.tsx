'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Route } from 'next'

const pauseInTyping = 500

/**
 * Asks for the forecast again when the numbers of the form change, as its button does without scripts: the page comes
 * back with what is in the boxes, and the boxes stay as they are. Not over a refusal, which would lose its words.
 */
export function LiveOutlook({ here }: { readonly here: string }) {
  const router = useRouter()
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let waiting = 0
    const ask = () => {
      if (new URLSearchParams(window.location.search).has('refused')) return
      const query = new URLSearchParams({ show: 'outlook' })
      new FormData(form).forEach((value, name) => {
        if (typeof value === 'string') query.append(name, value)
      })
      router.replace(`${here}?${query.toString()}` as Route, { scroll: false })
    }
    const changed = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement) || !counts(event.target.name)) return
      window.clearTimeout(waiting)
      waiting = window.setTimeout(ask, pauseInTyping)
    }
    form.addEventListener('input', changed)
    return () => {
      window.clearTimeout(waiting)
      form.removeEventListener('input', changed)
    }
  }, [here, router])
  return <span ref={mark} hidden />
}

/** Whether a field of the form changes what the sample can say. */
function counts(name: string): boolean {
  return /^(quotas\.|sharing\.|strata$|districts\[\]$|expectedRate$)/.test(name)
}
