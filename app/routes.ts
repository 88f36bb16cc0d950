import type { Permission } from '@/domain/permissions'

export interface RouteRule {
  method: 'GET' | 'POST'
  path: string
  /** The permission that the door asks for, or 'anyone' for what has to work before sign-in. */
  asks: Permission | 'anyone'
}

const rule = (method: 'GET' | 'POST', path: string, asks: Permission | 'anyone'): RouteRule => ({
  method,
  path,
  asks,
})

/**
 * Every address of the house with what it asks for. The suite fails when a route is missing here or does not ask for
 * what it says; the app refuses to start with a route that is not listed.
 */
export const routes: readonly RouteRule[] = [
  rule('GET', '/', 'see own work'),
  rule('GET', '/account', 'use own account'),
  rule('POST', '/account/change-password', 'use own account'),
  rule('GET', '/account/password', 'use own account'),
  rule('POST', '/account/sign-out-everywhere', 'use own account'),
  rule('GET', '/administration', 'manage users'),
  rule('GET', '/administration/districts', 'manage districts'),
  rule('GET', '/administration/districts/[district]', 'manage districts'),
  rule('POST', '/administration/districts/[district]/change', 'manage districts'),
  rule('POST', '/administration/districts/add', 'manage districts'),
  rule('GET', '/administration/districts/new', 'manage districts'),
  rule('GET', '/administration/outcome-groups', 'manage outcome groups'),
  rule('GET', '/administration/outcome-groups/[group]', 'manage outcome groups'),
  rule('POST', '/administration/outcome-groups/[group]/change', 'manage outcome groups'),
  rule('POST', '/administration/outcome-groups/add', 'manage outcome groups'),
  rule('GET', '/administration/outcome-groups/new', 'manage outcome groups'),
  rule('GET', '/administration/users', 'manage users'),
  rule('GET', '/administration/users/[user]', 'manage users'),
  rule('POST', '/administration/users/[user]/change', 'manage users'),
  rule('POST', '/administration/users/[user]/disable', 'manage users'),
  rule('POST', '/administration/users/[user]/enable', 'manage users'),
  rule('POST', '/administration/users/[user]/set-one-time-password', 'manage users'),
  rule('POST', '/administration/users/create', 'manage users'),
  rule('GET', '/administration/users/new', 'manage users'),
  rule('GET', '/api/auth/[...nextauth]', 'anyone'),
  rule('POST', '/api/auth/[...nextauth]', 'anyone'),
  rule('GET', '/audits', 'see own work'),
  rule('GET', '/audits/[audit]', 'see findings'),
  rule('POST', '/audits/[audit]/add-auditor', 'allocate cases'),
  rule('POST', '/audits/[audit]/allocate', 'allocate cases'),
  rule('GET', '/audits/[audit]/allocation', 'allocate cases'),
  rule('POST', '/audits/[audit]/ask-to-void', 'ask to void a draw'),
  rule('GET', '/audits/[audit]/cases', 'list cases'),
  rule('POST', '/audits/[audit]/change-plan', 'change an audit plan'),
  rule('POST', '/audits/[audit]/discard-extract', 'import an extract'),
  rule('POST', '/audits/[audit]/draw', 'draw a sample'),
  rule('GET', '/audits/[audit]/findings', 'see findings'),
  rule('GET', '/audits/[audit]/findings/new', 'write findings'),
  rule('POST', '/audits/[audit]/freeze', 'freeze a population'),
  rule('POST', '/audits/[audit]/hand-over-lead', 'hand over the lead'),
  rule('GET', '/audits/[audit]/identifiers', 'see a receipt'),
  rule('POST', '/audits/[audit]/issue', 'issue an audit'),
  rule('GET', '/audits/[audit]/lead', 'hand over the lead'),
  rule('GET', '/audits/[audit]/moderation', 'see disagreements'),
  rule('GET', '/audits/[audit]/plan', 'see an audit'),
  rule('GET', '/audits/[audit]/population', 'see an audit'),
  rule('GET', '/audits/[audit]/readiness', 'issue an audit'),
  rule('GET', '/audits/[audit]/receipt', 'see a receipt'),
  rule('GET', '/audits/[audit]/receipt/file', 'see a receipt'),
  rule('GET', '/audits/[audit]/receipt/kit', 'see a receipt'),
  rule('GET', '/audits/[audit]/receipt/open-file', 'see a receipt'),
  rule('GET', '/audits/[audit]/recommendations', 'see findings'),
  rule('GET', '/audits/[audit]/recommendations/new', 'write recommendations'),
  rule('POST', '/audits/[audit]/reopen', 'reopen an audit'),
  rule('GET', '/audits/[audit]/sample', 'see an audit'),
  rule('GET', '/audits/[audit]/scores-file', 'export scores'),
  rule('GET', '/audits/[audit]/summary', 'see findings'),
  rule('GET', '/audits/[audit]/summary/[district]', 'see findings'),
  rule('GET', '/audits/[audit]/summary/[district]/file', 'see findings'),
  rule('GET', '/audits/[audit]/summary/file', 'see findings'),
  rule('POST', '/audits/[audit]/upload', 'import an extract'),
  rule('GET', '/audits/[audit]/uploads/[upload]', 'see an uploaded file'),
  rule('POST', '/audits/[audit]/uploads/[upload]/check', 'import an extract'),
  rule('POST', '/audits/[audit]/uploads/[upload]/drop', 'import an extract'),
  rule('POST', '/audits/[audit]/uploads/[upload]/import', 'import an extract'),
  rule('GET', '/audits/[audit]/uploads/[upload]/report', 'see an uploaded file'),
  rule('POST', '/audits/[audit]/void', 'void a draw'),
  rule('GET', '/audits/[audit]/void-request', 'void a draw'),
  rule('POST', '/audits/[audit]/write-finding', 'write findings'),
  rule('POST', '/audits/[audit]/write-recommendation', 'write recommendations'),
  rule('GET', '/audits/new', 'plan an audit'),
  rule('POST', '/audits/plan', 'plan an audit'),
  rule('GET', '/cases/[case]', 'see a case'),
  rule('POST', '/cases/[case]/answer', 'score a case'),
  rule('POST', '/cases/[case]/ask-for-spare', 'ask for a spare'),
  rule('POST', '/cases/[case]/declare-conflict', 'declare a conflict'),
  rule('POST', '/cases/[case]/escalate', 'raise an escalation'),
  rule('GET', '/cases/[case]/escalation', 'raise an escalation'),
  rule('POST', '/cases/[case]/finish', 'score a case'),
  rule('POST', '/cases/[case]/refuse-spare', 'replace a case'),
  rule('POST', '/cases/[case]/reopen', 'reopen a score'),
  rule('POST', '/cases/[case]/replace', 'replace a case'),
  rule('POST', '/cases/[case]/rule', 'rule on a disagreement'),
  rule('GET', '/escalations', 'see escalations'),
  rule('POST', '/escalations/[escalation]/acknowledge', 'acknowledge an escalation'),
  rule('GET', '/findings/[finding]', 'write findings'),
  rule('POST', '/findings/[finding]/change', 'write findings'),
  rule('POST', '/findings/[finding]/remove', 'write findings'),
  rule('GET', '/recommendations', 'see recommendations'),
  rule('GET', '/recommendations/[recommendation]', 'see a recommendation'),
  rule('POST', '/recommendations/[recommendation]/add-action', 'act on a recommendation'),
  rule('POST', '/recommendations/[recommendation]/change', 'write recommendations'),
  rule('POST', '/recommendations/[recommendation]/change-due-date', 'act on a recommendation'),
  rule('POST', '/recommendations/[recommendation]/finish-action', 'act on a recommendation'),
  rule('POST', '/recommendations/[recommendation]/propose-closure', 'propose closure'),
  rule('POST', '/recommendations/[recommendation]/record-progress', 'act on a recommendation'),
  rule('POST', '/recommendations/[recommendation]/remove', 'write recommendations'),
  rule('POST', '/recommendations/[recommendation]/respond', 'respond to a recommendation'),
  rule('POST', '/recommendations/[recommendation]/return-closure', 'verify closure'),
  rule('POST', '/recommendations/[recommendation]/verify-closure', 'verify closure'),
  rule('GET', '/recommendations/[recommendation]/wording', 'write recommendations'),
  rule('GET', '/recommendations/register-file', 'see recommendations'),
  rule('GET', '/sign-in', 'anyone'),
  rule('POST', '/sign-out', 'anyone'),
  rule('GET', '/signed-in-again', 'use own account'),
  rule('GET', '/checklists', 'manage checklists'),
  rule('GET', '/checklists/new', 'manage checklists'),
  rule('POST', '/checklists/start', 'manage checklists'),
  rule('GET', '/checklists/[version]', 'manage checklists'),
  rule('POST', '/checklists/[version]/draft', 'manage checklists'),
  rule('POST', '/checklists/[version]/publish', 'manage checklists'),
  rule('POST', '/checklists/[version]/add-criterion', 'manage checklists'),
  rule('GET', '/checklists/[version]/criteria/new', 'manage checklists'),
  rule('GET', '/checklists/[version]/library', 'manage checklists'),
  rule('POST', '/checklists/[version]/take-criteria', 'manage checklists'),
  rule('GET', '/checklists/[version]/criteria/[criterion]', 'manage checklists'),
  rule('POST', '/checklists/[version]/criteria/[criterion]/change', 'manage checklists'),
  rule('POST', '/checklists/[version]/criteria/[criterion]/move', 'manage checklists'),
  rule('POST', '/checklists/[version]/criteria/[criterion]/remove', 'manage checklists'),
  rule('GET', '/trail', 'read the trail'),
  rule('GET', '/trail/file', 'read the trail'),
  rule('GET', '/trail/verification', 'read the trail'),
]

/** What Next makes by itself: the page for an address that is not there, and the last resort for an error. */
const nextsOwn = /^\/(_not-found|_global-error|favicon\.ico|icon)\b/

/**
 * Of the addresses that a build serves ('/audits/[audit]/page', '/sign-out/route'), those that nobody listed here: a
 * route without a rule is not served at all.
 */
export function unlisted(built: readonly string[]): string[] {
  const listed = new Set(routes.map(({ path }) => path))
  return built
    .map((entry) => entry.replace(/\/(page|route)$/, '') || '/')
    .filter((path) => !listed.has(path) && !nextsOwn.test(path))
}
