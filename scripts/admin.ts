import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { perform, type Outcome } from '@/commands/command'
import { createUser, type HandedOver } from '@/commands/create-user'
import { setOneTimePassword } from '@/commands/set-one-time-password'
import type { Database } from '@/db/client'
import { databaseAddress } from '@/db/configuration'
import { openDatabase } from '@/db/open'
import { userByEmail } from '@/db/people'
import { userAccounts } from '@/db/users'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { roles, type Person } from '@/domain/person'
import { rolesAsText } from '@/domain/role-rules'

const usage = `Usage:
  npm run admin -- create-user --name "Robin Hale" --email robin.hale@force.police.uk --role "lead auditor"
                   [--role auditor] [--district LD] [--home-district LD] [--rank "Detective Inspector"]
  npm run admin -- reset-password --email robin.hale@force.police.uk
  npm run admin -- list-users

Roles: ${roles.join(', ')}. --role and --district may be given several times; a district lead needs --district.
A new password works for 24 hours, is printed once and has to be changed at the first sign-in.`

/** What went wrong, in sentences for the person at the terminal. */
class Complaint extends Error {}

/**
 * What can be done from the command line of the server: it acts as itself, not as any user, and what it does is in the
 * trail under the name of the operating system's user. It makes the first administrator of a fresh installation, and
 * lets one in again where all have forgotten their passwords.
 */
export async function administer(args: readonly string[], open: () => Promise<Database>): Promise<string> {
  const { verb, options } = understood(args)
  const database = await open()
  try {
    if (verb === 'list-users') return await listOfUsers(database)
    const handed = verb === 'create-user' ? await create(database, options) : await reset(database, options)
    return `${handed.name} can sign in as ${handed.email}.
One-time password: ${handed.password}
It works until ${instantInWords(handed.until)}, is not shown again, and has to be changed at the first sign-in.`
  } finally {
    await database.close()
  }
}

const verbs = ['create-user', 'reset-password', 'list-users'] as const
const known = {
  name: { type: 'string' },
  email: { type: 'string' },
  rank: { type: 'string' },
  role: { type: 'string', multiple: true },
  district: { type: 'string', multiple: true },
  'home-district': { type: 'string' },
} as const

function understood(args: readonly string[]) {
  const [verb, ...rest] = args
  const found = verbs.find((name) => name === verb)
  if (!found) throw new Complaint(verb ? `There is no '${verb}' here.\n\n${usage}` : usage)
  try {
    return { verb: found, options: parseArgs({ args: rest, options: known, strict: true }).values }
  } catch (error) {
    throw new Complaint(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

type Options = ReturnType<typeof understood>['options']

async function create(database: Database, options: Options): Promise<HandedOver> {
  const input = {
    name: options.name ?? '',
    email: options.email ?? '',
    rank: options.rank ?? '',
    roles: (options.role ?? []).map((role) => role.toLowerCase().replaceAll('-', ' ')),
    districts: (options.district ?? []).map((code) => code.toUpperCase()),
    homeDistrict: (options['home-district'] ?? '').toUpperCase(),
  }
  return handedBy(await perform(createUser, { database, input, ...occasion() }))
}

async function reset(database: Database, { email }: Options): Promise<HandedOver> {
  if (!email) throw new Complaint(`Say whose password: --email.\n\n${usage}`)
  const user = await userByEmail(database.reader, email)
  if (!user) throw new Complaint(`Nobody signs in with ${email}.`)
  return handedBy(await perform(setOneTimePassword, { database, input: { user: user.id }, ...occasion() }))
}

function handedBy(outcome: Outcome<HandedOver>): HandedOver {
  if (!outcome.done)
    throw new Complaint(outcome.errors.map(({ message }) => `${message}.`.replace('..', '.')).join('\n'))
  return outcome.result
}

function occasion() {
  return { person: commandLine(), now: new Date().toISOString(), requestId: newId() }
}

/** Who is in the trail: the command line, and who of the operating system sat at it. */
function commandLine(): Person {
  const name = `Command line (${userInfo().username})`
  return { id: 'command-line', name, homeDistrict: null, roles: [{ role: 'administrator', district: null }] }
}

async function listOfUsers(database: Database): Promise<string> {
  const accounts = await userAccounts(database.reader)
  if (accounts.length === 0) return 'There are no users yet. Make the first administrator with create-user.'
  return accounts
    .map(({ email, name, roles: held, disabledAt, oneTimeUntil }) =>
      [
        email,
        name,
        rolesAsText(held),
        disabledAt ? 'disabled' : oneTimeUntil ? 'one-time password' : 'active',
      ].join('\t'),
    )
    .join('\n')
}

if (process.argv[1]?.endsWith('admin.ts')) {
  try {
    console.log(await administer(process.argv.slice(2), () => openDatabase(databaseAddress())))
  } catch (error) {
    if (!(error instanceof Complaint)) console.error('The store could not be used.')
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
