import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.scss'

export const metadata: Metadata = {
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  referrer: 'same-origin',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#1b3a5c' }

/**
 * The document around every page. It waits for a request, so that no page is ever made at build: the content security
 * policy names a fresh nonce for each answer, and Next stamps it on its scripts only while it answers.
 */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection()
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">{children}</body>
    </html>
  )
}
