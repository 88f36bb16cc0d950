import { useCallback, useEffect, useState } from 'react'
import type { Passage } from '@/components/watched-text-area'

type Passages = (text: string) => readonly Passage[]

const none: Passages = () => []

/**
 * What in a text reads like personal data. The rules are fetched when somebody is about to type, or at once where there
 * is a text already: most pages are opened to read or to choose an answer, and do without them.
 */
export function usePersonalPassages(atOnce: boolean): { passages: Passages; load: () => void } {
  const [passages, setPassages] = useState<Passages>(() => none)
  const load = useCallback(() => {
    void import('@/domain/personal-data').then(
      ({ personalDataIn, personalDataAdvice }) =>
        setPassages(
          () => (text: string) =>
            personalDataIn(text).map(({ kind, from, to }) => ({ from, to, says: personalDataAdvice[kind] })),
        ),
      // Without the rules nothing is underlined; the server asks about it at the finish all the same.
      () => undefined,
    )
  }, [])
  useEffect(() => {
    if (atOnce) load()
  }, [atOnce, load])
  return { passages, load }
}
