import { d, type EventKind } from './event-kind'

/** What happens to the cases of a sample. */
export const caseEvents = {
  'cases allocated': {
    law: 'alteration',
    sentence: (x) => `allocated ${d(x, 'cases')} cases to ${d(x, 'auditors')} auditors`,
  },
  'spare asked for': {
    law: 'alteration',
    sentence: (x) => `asked for a case to be taken out of scope: ${d(x, 'reason')}`,
  },
  'spare refused': { law: 'alteration', sentence: () => 'kept a case in the sample' },
  'cases handed over': {
    law: 'alteration',
    sentence: (x) => `handed ${d(x, 'cases')} cases over: ${d(x, 'reason')}`,
  },
  'conflict declared': {
    law: 'alteration',
    sentence: (x) =>
      x.turn
        ? `declared a conflict with a case; their ${d(x, 'turn')} score of it was taken away`
        : 'declared a conflict with a case',
  },
  'case replaced': {
    law: 'alteration',
    sentence: (x) => `took a case out of scope (${d(x, 'reason')}); the next ticket took its place`,
  },
  'escalation raised': {
    law: 'disclosure',
    sentence: (x) => `passed something on from a case at once: ${d(x, 'kind')}`,
  },
  'escalation acknowledged': { law: 'none', sentence: (x) => `acknowledged an escalation as ${d(x, 'as')}` },
  'answer saved': {
    law: 'alteration',
    sentence: (x) => `saved the answer to '${d(x, 'criterion')}' (revision ${d(x, 'revision')})`,
  },
  'case finished': { law: 'alteration', sentence: (x) => `finished the ${d(x, 'turn')} score of a case` },
  'case reopened': {
    law: 'alteration',
    sentence: (x) => `reopened the ${d(x, 'turn')} score of a case: ${d(x, 'reason')}`,
  },
  'disagreement ruled on': {
    law: 'alteration',
    sentence: (x) => `ruled on '${d(x, 'criterion')}' where two scores differ`,
  },
  'answer challenged': {
    law: 'alteration',
    sentence: (x) =>
      `challenged the answer to '${d(x, 'criterion')}' as wrong in fact (challenge ${d(x, 'number')})`,
  },
  'challenge decided': {
    law: 'alteration',
    sentence: (x) =>
      `decided challenge ${d(x, 'number')} of the answer to '${d(x, 'criterion')}': ${d(x, 'decision')}`,
  },
  'agreed answers passed': {
    law: 'alteration',
    sentence: (x) => `passed ${d(x, 'answers')} answers of ${d(x, 'cases')} cases on which both scores agree`,
  },
  'query asked': {
    law: 'alteration',
    sentence: (x) => `asked about the ${d(x, 'turn')} answer to '${d(x, 'criterion')}'`,
  },
  'query answered': {
    law: 'alteration',
    sentence: (x) => `replied to a query about '${d(x, 'criterion')}'`,
  },
  'query resolved': {
    law: 'alteration',
    sentence: (x) => `resolved a query about '${d(x, 'criterion')}'`,
  },
} satisfies Record<string, EventKind>
