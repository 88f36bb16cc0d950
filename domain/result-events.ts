import { d, type EventKind } from './event-kind'

/** What happens to findings and to recommendations. */
export const resultEvents = {
  'finding written': { law: 'none', sentence: (x) => `wrote a ${d(x, 'kind')} for ${d(x, 'scope')}` },
  'findings drafted': { law: 'none', sentence: (x) => `drafted ${d(x, 'findings')} from the figures` },
  'finding changed': { law: 'none', sentence: (x) => `changed a ${d(x, 'kind')} for ${d(x, 'scope')}` },
  'finding removed': { law: 'none', sentence: (x) => `removed a ${d(x, 'kind')} for ${d(x, 'scope')}` },
  'criteria matched': {
    law: 'none',
    sentence: (x) =>
      `recorded that ${d(x, 'criterion')} means the same as ${d(x, 'earlier')} in ${d(x, 'of')}: ${d(x, 'reason')}`,
  },
  'match of criteria taken back': {
    law: 'none',
    sentence: (x) => `took back that ${d(x, 'criterion')} means the same as in an earlier checklist`,
  },
  'recommendation written': { law: 'none', sentence: (x) => `wrote recommendation ${d(x, 'reference')}` },
  'recommendation changed': {
    law: 'none',
    sentence: (x) => `changed recommendation ${d(x, 'reference')}: ${d(x, 'changes')}`,
  },
  'recommendation removed': {
    law: 'none',
    sentence: (x) => `removed the draft recommendation ${d(x, 'reference')}`,
  },
  'audit issued': {
    law: 'none',
    sentence: (x) => `issued version ${d(x, 'version')} of the audit to ${d(x, 'districts')}`,
  },
  'audit reopened': { law: 'none', sentence: (x) => `reopened the audit: ${d(x, 'reason')}` },
  'finding answered': {
    law: 'none',
    sentence: (x) =>
      `answered a finding of version ${d(x, 'version')} for ${d(x, 'district')}: ${d(x, 'decision')}`,
  },
  'action on a finding done': {
    law: 'none',
    sentence: (x) => `marked what ${d(x, 'district')} does about a finding as done`,
  },
  'response given': { law: 'none', sentence: (x) => `answered ${d(x, 'reference')}: ${d(x, 'decision')}` },
  'action added': { law: 'none', sentence: (x) => `added an action to ${d(x, 'reference')}` },
  'action done': { law: 'none', sentence: (x) => `marked an action of ${d(x, 'reference')} as done` },
  'progress recorded': { law: 'none', sentence: (x) => `recorded progress on ${d(x, 'reference')}` },
  'due date changed': {
    law: 'none',
    sentence: (x) =>
      `moved the due date of ${d(x, 'reference')} from ${d(x, 'from')} to ${d(x, 'to')}: ${d(x, 'reason')}`,
  },
  'extension asked for': {
    law: 'none',
    sentence: (x) =>
      `asked to move the due date of ${d(x, 'reference')} from ${d(x, 'from')} to ${d(x, 'to')}: ${d(x, 'reason')}`,
  },
  'extension agreed': {
    law: 'none',
    sentence: (x) =>
      `agreed to move the due date of ${d(x, 'reference')} from ${d(x, 'from')} to ${d(x, 'to')}: ${d(x, 'reason')}`,
  },
  'extension declined': {
    law: 'none',
    sentence: (x) =>
      `declined to move the due date of ${d(x, 'reference')} to ${d(x, 'to')}: ${d(x, 'reason')}`,
  },
  'closure proposed': { law: 'none', sentence: (x) => `proposed to close ${d(x, 'reference')}` },
  'closure returned': { law: 'none', sentence: (x) => `returned the closure of ${d(x, 'reference')}` },
  'closure verified': { law: 'none', sentence: (x) => `verified the closure of ${d(x, 'reference')}` },
  'recommendation superseded': {
    law: 'none',
    sentence: (x) => `closed ${d(x, 'reference')}, in whose place stands ${d(x, 'by')}: ${d(x, 'reason')}`,
  },
  'risk accepted': {
    law: 'none',
    sentence: (x) =>
      `closed ${d(x, 'reference')} with its risk accepted by ${d(x, 'rank')} until ${d(x, 'reviewOn')}: ${d(x, 'reason')}`,
  },
  'recommendation reopened': {
    law: 'none',
    sentence: (x) => `reopened ${d(x, 'reference')}, due ${d(x, 'dueOn')}: ${d(x, 'reason')}`,
  },
} satisfies Record<string, EventKind>
