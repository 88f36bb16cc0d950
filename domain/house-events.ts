import { d, type EventKind } from './event-kind'

/** What happens to accounts, to reference data and to checklists. */
export const houseEvents = {
  'signed in': { law: 'none', sentence: () => 'signed in' },
  'sign-in refused': { law: 'none', sentence: (x) => `was refused at sign-in: ${d(x, 'because')}` },
  'signed out': { law: 'none', sentence: () => 'signed out' },
  'signed out everywhere': { law: 'none', sentence: () => 'signed out of every session' },
  'password change refused': { law: 'none', sentence: () => 'gave a wrong current password' },
  'password changed': { law: 'none', sentence: () => 'changed their password' },
  'shortcuts switched': { law: 'none', sentence: (x) => `switched their keyboard shortcuts ${d(x, 'to')}` },
  'access refused': { law: 'none', sentence: (x) => `was refused '${d(x, 'permission')}'` },
  'user created': { law: 'none', sentence: (x) => `created the user ${d(x, 'name')} (${d(x, 'roles')})` },
  'user changed': { law: 'none', sentence: (x) => `changed the user ${d(x, 'name')}: ${d(x, 'changes')}` },
  'user disabled': { law: 'none', sentence: (x) => `disabled the user ${d(x, 'name')}` },
  'user enabled': { law: 'none', sentence: (x) => `enabled the user ${d(x, 'name')}` },
  'one-time password set': { law: 'none', sentence: (x) => `set a one-time password for ${d(x, 'name')}` },
  'district added': { law: 'none', sentence: (x) => `added the district ${d(x, 'code')} ${d(x, 'name')}` },
  'district changed': {
    law: 'none',
    sentence: (x) => `changed the district ${d(x, 'code')}: ${d(x, 'changes')}`,
  },
  'districts added': {
    law: 'none',
    sentence: (x) => `added ${d(x, 'districts')} districts at once: ${d(x, 'codes')}`,
  },
  'offence code added': {
    law: 'none',
    sentence: (x) => `added the offence ${d(x, 'code')} ${d(x, 'title')} from ${d(x, 'activeFrom')}`,
  },
  'offence codes added': { law: 'none', sentence: (x) => `added ${d(x, 'offences')} offences at once` },
  'offence code changed': {
    law: 'none',
    sentence: (x) => `changed the offence ${d(x, 'code')}: ${d(x, 'changes')}`,
  },
  'outcome group added': {
    law: 'none',
    sentence: (x) => `added the outcome group '${d(x, 'name')}': ${d(x, 'codes')}`,
  },
  'outcome group changed': {
    law: 'none',
    sentence: (x) => `changed the outcome group '${d(x, 'name')}': ${d(x, 'changes')}`,
  },
  'outcome group removed': {
    law: 'none',
    sentence: (x) => `removed the outcome group '${d(x, 'name')}': ${d(x, 'codes')}`,
  },
  'ward boundaries loaded': {
    law: 'none',
    sentence: (x) => `loaded the boundaries '${d(x, 'name')}' of ${d(x, 'wards')} wards`,
  },
  'recording change added': {
    law: 'none',
    sentence: (x) => `added the change of recording '${d(x, 'title')}' from ${d(x, 'beginsOn')}`,
  },
  'recording change removed': {
    law: 'none',
    sentence: (x) => `removed the change of recording '${d(x, 'title')}' from ${d(x, 'beginsOn')}`,
  },
  'meeting added': {
    law: 'none',
    sentence: (x) => `entered the meeting ${d(x, 'meeting')} on ${d(x, 'when')}`,
  },
  'meeting changed': {
    law: 'none',
    sentence: (x) => `changed a meeting to ${d(x, 'meeting')} on ${d(x, 'when')} (was ${d(x, 'was')})`,
  },
  'meeting called off': {
    law: 'none',
    sentence: (x) => `called off the meeting ${d(x, 'meeting')} on ${d(x, 'when')}: ${d(x, 'reason')}`,
  },
  'register view saved': { law: 'none', sentence: (x) => `saved a view of the register: '${d(x, 'name')}'` },
  'register view removed': {
    law: 'none',
    sentence: (x) => `removed a view of the register: '${d(x, 'name')}'`,
  },
  'bank holiday added': {
    law: 'none',
    sentence: (x) => `added the bank holiday '${d(x, 'name')}' on ${d(x, 'day')} (${d(x, 'source')})`,
  },
  'bank holiday removed': {
    law: 'none',
    sentence: (x) => `removed the bank holiday '${d(x, 'name')}' on ${d(x, 'day')}`,
  },
  'contact set': { law: 'none', sentence: (x) => `named as ${d(x, 'what')}: ${d(x, 'who')}` },
  'risk tool added': {
    law: 'none',
    sentence: (x) => `added the risk tool '${d(x, 'name')}': ${d(x, 'when')}`,
  },
  'risk tool changed': {
    law: 'none',
    sentence: (x) => `changed the risk tool '${d(x, 'name')}': ${d(x, 'when')}`,
  },
  'risk tool removed': {
    law: 'none',
    sentence: (x) => `removed the risk tool '${d(x, 'name')}': ${d(x, 'when')}`,
  },
  'training register replaced': {
    law: 'none',
    sentence: (x) =>
      `imported version ${d(x, 'version')} of the training register: ${d(x, 'records')} courses of ${d(x, 'officers')} officers, as at ${d(x, 'asAt')}`,
  },
  'counting courses chosen': {
    law: 'none',
    sentence: (x) =>
      `chose which courses of version ${d(x, 'version')} of the training register count: ${d(x, 'courses')}`,
  },
  'checklist version drafted': {
    law: 'none',
    sentence: (x) => `drafted version ${d(x, 'version')} of the checklist '${d(x, 'title')}'`,
  },
  'checklist version changed': {
    law: 'none',
    sentence: (x) => `changed the draft of '${d(x, 'title')}': ${d(x, 'changes')}`,
  },
  'checklist version published': {
    law: 'none',
    sentence: (x) => `published version ${d(x, 'version')} of the checklist '${d(x, 'title')}'`,
  },
  'example added': {
    law: 'none',
    sentence: (x) => `put a ruling on '${d(x, 'criterion')}' by as an example for the next checklist version`,
  },
  'example left out': {
    law: 'none',
    sentence: (x) => `left an example on '${d(x, 'criterion')}' out of the guidance`,
  },
  'calibration set started': {
    law: 'none',
    sentence: (x) => `started the calibration set '${d(x, 'title')}'`,
  },
  'calibration set changed': {
    law: 'none',
    sentence: (x) => `changed the calibration set '${d(x, 'title')}': ${d(x, 'changes')}`,
  },
  'calibration set published': {
    law: 'none',
    sentence: (x) => `published the calibration set '${d(x, 'title')}' of ${d(x, 'cases')} cases`,
  },
  'calibration started': { law: 'none', sentence: (x) => `began the calibration '${d(x, 'title')}'` },
  'calibration case scored': {
    law: 'none',
    sentence: (x) => `scored fictional case ${d(x, 'number')} of the calibration '${d(x, 'title')}'`,
  },
  'calibration finished': { law: 'none', sentence: (x) => `finished the calibration '${d(x, 'title')}'` },
} satisfies Record<string, EventKind>
