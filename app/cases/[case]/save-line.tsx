import { instantInWords, timeOf } from '@/domain/days'
import type { SaveState } from './autosave'

/** How one answer's saving stands, under its fields. */
export function SaveLine<C>({
  state,
  savedAt,
}: {
  readonly state: SaveState<C>
  readonly savedAt: string | null
}) {
  return <p className="app-save-line">{wordsFor(state, savedAt)}</p>
}

function wordsFor<C>(state: SaveState<C>, savedAt: string | null): string {
  switch (state.kind) {
    case 'idle':
      return savedAt === null ? 'Not answered yet' : `Saved ${instantInWords(savedAt)}`
    case 'waiting':
    case 'saving':
      return 'Saving'
    case 'saved':
      return `Saved ${timeOf(state.at)}`
    case 'retrying':
      return 'Not saved, retrying'
    case 'signed out':
      return 'Not saved: you are signed out'
    case 'conflict':
      return 'Not saved: choose which answer stands'
    case 'refused':
      return ['Not saved', ...state.errors.flatMap(({ field, message }) => (field ? [] : [message]))].join(
        '. ',
      )
  }
}
