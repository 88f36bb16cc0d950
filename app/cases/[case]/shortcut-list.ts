/** What each key does, as the overlay lists it. */
export const shortcutList: readonly { keys: string; does: string }[] = [
  { keys: 'Y', does: 'Answer yes' },
  { keys: 'N', does: 'Answer no' },
  { keys: 'A', does: 'Answer not applicable' },
  { keys: 'C', does: 'Answer cannot tell' },
  { keys: 'J', does: 'Go to the next criterion' },
  { keys: 'K', does: 'Go to the criterion before' },
  { keys: 'U', does: 'Go to the next that is unanswered' },
  { keys: 'Ctrl and Enter', does: 'Finish the case and go on to the next, also while you type' },
  { keys: '?', does: 'Show or hide this list' },
]
