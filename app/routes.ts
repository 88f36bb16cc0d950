import type { Permission } from '@/domain/permissions'

export interface RouteRule {
  method: 'GET' | 'POST'
  path: string
  /** The permission that the door asks for, or 'anyone' for what has to work before sign-in. */
  asks: Permission | 'anyone'
}

const rule = (method: 'GET' | 'POST', path: string, asks: Permission | 'anyone'): RouteRule => ({ method, path, asks })

/**
 * Every address of the house with what it asks for. The suite fails when a route is missing here or does not ask for
 * what it says; the app refuses to start with a route that is not listed.
 */
export const routes: readonly RouteRule[] = [
  rule('GET', '/', 'see own work'),
  rule('GET', '/sign-in', 'anyone'),
  rule('GET', '/signed-in-again', 'use own account'),
  rule('POST', '/sign-out', 'anyone'),
  rule('GET', '/audits', 'see own work'),
  rule('GET', '/audits/new', 'plan an audit'),
  rule('POST', '/audits/plan', 'plan an audit'),
  rule('GET', '/audits/[audit]', 'see findings'),
  rule('GET', '/audits/[audit]/plan', 'see an audit'),
  rule('POST', '/audits/[audit]/change-plan', 'change an audit plan'),
  rule('GET', '/account', 'use own account'),
  rule('GET', '/account/password', 'use own account'),
  rule('POST', '/account/change-password', 'use own account'),
  rule('POST', '/account/sign-out-everywhere', 'use own account'),
  rule('GET', '/administration', 'manage users'),
  rule('GET', '/administration/users', 'manage users'),
  rule('GET', '/administration/users/new', 'manage users'),
  rule('POST', '/administration/users/create', 'manage users'),
  rule('GET', '/administration/users/[user]', 'manage users'),
  rule('POST', '/administration/users/[user]/change', 'manage users'),
  rule('POST', '/administration/users/[user]/set-one-time-password', 'manage users'),
  rule('POST', '/administration/users/[user]/disable', 'manage users'),
  rule('POST', '/administration/users/[user]/enable', 'manage users'),
  rule('GET', '/api/auth/[...nextauth]', 'anyone'),
  rule('POST', '/api/auth/[...nextauth]', 'anyone'),
]
