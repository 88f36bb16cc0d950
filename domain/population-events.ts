import { also, d, type EventKind } from './event-kind'

const jobs: Record<string, string> = {
  check: 'check of a file',
  import: 'import of a file',
  compare: 'comparison of a file',
  choose: 'choice of crimes',
}

/** What happens from the plan of an audit to its draw. */
export const populationEvents = {
  'audit planned': { law: 'none', sentence: (x) => `planned the audit ${d(x, 'reference')}` },
  'audit plan changed': {
    law: 'none',
    sentence: (x) => `changed the plan of ${d(x, 'reference')}: ${d(x, 'changes')}`,
  },
  'auditor added': { law: 'none', sentence: (x) => `let ${d(x, 'name')} work on the audit` },
  'lead handed over': {
    law: 'none',
    sentence: (x) => `made ${d(x, 'to')} the lead auditor of ${d(x, 'reference')}: ${d(x, 'reason')}`,
  },
  'file received': {
    law: 'collection',
    sentence: (x) => `uploaded a file of ${d(x, 'bytes')} bytes to be checked`,
  },
  'file checked': {
    law: 'none',
    sentence: (x) =>
      `checked an extract: ${d(x, 'rowsRead')} rows read, ${d(x, 'problems')} problems${also(x, 'repeats')}`,
  },
  'file read again': { law: 'none', sentence: () => 'had an uploaded file read in another way' },
  'mapping profile saved': {
    law: 'none',
    sentence: (x) => `saved version ${d(x, 'version')} of the mapping profile '${d(x, 'name')}'`,
  },
  'mapping profile renamed': {
    law: 'none',
    sentence: (x) => `renamed the mapping profile '${d(x, 'from')}' to '${d(x, 'to')}'`,
  },
  'mapping profile retired': {
    law: 'none',
    sentence: (x) => `retired the mapping profile '${d(x, 'name')}'`,
  },
  'mapping profile back in use': {
    law: 'none',
    sentence: (x) => `took the mapping profile '${d(x, 'name')}' back into use`,
  },
  'check started': { law: 'none', sentence: () => 'started the check of an uploaded file' },
  'import started': { law: 'none', sentence: () => 'started the import of a checked file' },
  'comparison started': { law: 'none', sentence: () => 'started to hold a file against the extract' },
  'choice of crimes started': { law: 'none', sentence: () => 'started to choose which crimes can be drawn' },
  'job cancelled': {
    law: 'none',
    sentence: (x) => `cancelled the ${jobs[d(x, 'kind')] ?? 'job'} at row ${d(x, 'rows')}`,
  },
  'file dropped': { law: 'erasure', sentence: () => 'dropped an uploaded file without importing it' },
  'extract imported': {
    law: 'collection',
    sentence: (x) =>
      `imported an extract: ${d(x, 'rowsRead')} rows read, ${d(x, 'accepted')} accepted, ${d(x, 'excluded')} excluded${also(x, 'repeats')}${also(x, 'profile')}`,
  },
  'extract discarded': {
    law: 'erasure',
    sentence: (x) => `discarded an imported extract of ${d(x, 'crimes')} crimes`,
  },
  'control totals stated': {
    law: 'none',
    sentence: (x) => `stated ${d(x, 'figures')} control totals from '${d(x, 'source')}'`,
  },
  'control totals removed': {
    law: 'none',
    sentence: (x) => `removed the control totals from '${d(x, 'source')}'`,
  },
  'differences acknowledged': {
    law: 'none',
    sentence: (x) =>
      `acknowledged ${d(x, 'differences')} differences from the control totals: ${d(x, 'reason')}`,
  },
  'crimes to draw chosen': {
    law: 'none',
    sentence: (x) => `chose which crimes can be drawn: ${d(x, 'leftOut')} left out, ${d(x, 'left')} remain`,
  },
  'extract compared': {
    law: 'combination',
    sentence: (x) =>
      `held a file against the extract: ${d(x, 'new')} new, ${d(x, 'changed')} changed, ${d(x, 'vanished')} no longer there`,
  },
  'population frozen': {
    law: 'none',
    sentence: (x) => `froze a population of ${d(x, 'size')} crimes, SHA-256 ${d(x, 'sha256')}`,
  },
  'sample drawn': {
    law: 'combination',
    sentence: (x) => `drew ${d(x, 'cases')} cases in draw ${d(x, 'number')} (seed ${d(x, 'seedSource')})`,
  },
  'draw refused': {
    law: 'none',
    sentence: (x) => `tried to draw a sample and was refused: ${d(x, 'because')}`,
  },
  'void asked for': {
    law: 'none',
    sentence: (x) => `asked to void draw ${d(x, 'number')}: ${d(x, 'reason')}`,
  },
  'void declined': {
    law: 'none',
    sentence: (x) => `decided that draw ${d(x, 'number')} stands: ${d(x, 'reason')}`,
  },
  'sample extended': {
    law: 'combination',
    sentence: (x) =>
      `drew ${d(x, 'cases')} more cases of ${d(x, 'district')} (act ${d(x, 'act')}): ${d(x, 'reason')}`,
  },
  'targeted case added': {
    law: 'combination',
    sentence: (x) => `added targeted case T${d(x, 'number')} of ${d(x, 'district')}, which counts in no rate`,
  },
  'draw voided': { law: 'none', sentence: (x) => `voided draw ${d(x, 'number')}: ${d(x, 'reason')}` },
} satisfies Record<string, EventKind>
