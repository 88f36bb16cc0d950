'use client'

import { useEffect } from 'react'

type Enhancement = new (root: Element, config?: { disableAutoFocus: boolean }) => unknown

/** The enhancements in use, by their data-module; each is fetched only by a page that has one. */
const enhancements: Readonly<Record<string, () => Promise<Enhancement>>> = {
  'govuk-button': async () => (await import('govuk-frontend/dist/govuk/components/button/button.mjs')).Button,
  'govuk-character-count': async () =>
    (await import('govuk-frontend/dist/govuk/components/character-count/character-count.mjs')).CharacterCount,
  'govuk-error-summary': async () =>
    (await import('govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs')).ErrorSummary,
  'govuk-notification-banner': async () =>
    (await import('govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'))
      .NotificationBanner,
}

const takesFocus = new Set(['govuk-error-summary', 'govuk-notification-banner'])

const enhance = async (name: string, load: () => Promise<Enhancement>): Promise<void> => {
  const roots = document.querySelectorAll(`[data-module="${name}"]:not([data-${name}-init])`)
  if (roots.length === 0) return
  const Enhanced = await load()
  // What happened is read out by taking the focus, but never from somebody who has gone on to a field meanwhile.
  const disableAutoFocus = document.activeElement !== document.body
  for (const root of roots) {
    if (root.hasAttribute(`data-${name}-init`)) continue
    if (takesFocus.has(name)) new Enhanced(root, { disableAutoFocus })
    else new Enhanced(root)
  }
}

/**
 * Shows the further questions of the choices that are made and folds the others away. Not govuk-frontend's own: that
 * puts aria-expanded on radio buttons, where ARIA does not allow it
 * (design-system.service.gov.uk/components/radios, known issue).
 */
const settleConditionals = (): void => {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-conditional]')) {
    const block = input.type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
    document
      .getElementById(input.dataset['conditional'] ?? '')
      ?.classList.toggle(`${block}__conditional--hidden`, !input.checked)
  }
}

/** A table that does not scroll is no stop on the way of the Tab key. */
const settleScrollRegions = (): void => {
  for (const region of document.querySelectorAll('.app-table-scroll')) {
    if (region.scrollWidth > region.clientWidth) region.setAttribute('tabindex', '0')
    else region.removeAttribute('tabindex')
  }
}

/**
 * Starts what scripts add to a page that works without them: focus on the error summary, conditional questions folded,
 * characters counted, double clicks ignored.
 */
export function Enhance() {
  useEffect(() => {
    document.body.classList.add('js-enabled', 'govuk-frontend-supported')
    for (const [name, load] of Object.entries(enhancements)) void enhance(name, load)
    settleConditionals()
    settleScrollRegions()
    document.addEventListener('change', settleConditionals)
    window.addEventListener('resize', settleScrollRegions)
    return () => {
      document.removeEventListener('change', settleConditionals)
      window.removeEventListener('resize', settleScrollRegions)
    }
  }, [])
  return null
}
