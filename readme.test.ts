import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissions, type Condition, type Permission } from './domain/permissions'
import { roles, type Role } from './domain/person'

/** The permission table as the README prints it: what a reader is told is what the app enforces. */
function permissionsInMarkdown(): string {
  const cell = (permission: Permission, role: Role) => {
    const condition = (permissions[permission].roles as Partial<Record<Role, Condition>>)[role]
    return condition === undefined ? '-' : condition === 'always' ? 'yes' : condition
  }
  return [
    `| | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => '---|').join('')}`,
    ...(Object.keys(permissions) as Permission[]).map(
      (permission) => `| ${permission} | ${roles.map((role) => cell(permission, role)).join(' | ')} |`,
    ),
  ].join('\n')
}

test('the README tells who may do what exactly as the table has it', () => {
  const readme = readFileSync('README.md', 'utf8')
  const told = readme.match(/<!-- permissions -->\n([\s\S]*?)\n?<!-- \/permissions -->/)?.[1]
  expect(told?.trim()).toBe(permissionsInMarkdown())
})
