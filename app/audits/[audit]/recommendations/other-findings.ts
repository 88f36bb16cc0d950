import { scopeInWords } from '@/domain/finding'
import type { WriteUp } from '@/domain/snapshot'

const shownCharacters = 90

/** The findings that a recommendation can stand on, each as place and beginning, but for the one that it is written from. */
export function otherFindings(
  { findings, districts }: Pick<WriteUp, 'findings' | 'districts'>,
  writtenFrom?: string | null,
): { id: string; label: string }[] {
  return findings
    .filter(({ id }) => id !== writtenFrom)
    .map(({ id, district, text }) => {
      const place = scopeInWords(districts.find(({ code }) => code === district)?.name ?? null)
      const beginning = Array.from(text).slice(0, shownCharacters).join('')
      return { id, label: `${place}: ${beginning}${beginning.length < text.length ? '…' : ''}` }
    })
}
