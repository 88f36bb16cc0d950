import { replaceOfficerKeys } from '../db/officer-keys'
import { endSessionsOf } from '../db/sessions'
import { otherAdministrators, replaceRoles, updateUser } from '../db/users'
import { changesInWords } from '../domain/changes-in-words'
import { event } from '../domain/events'
import { heldRoles, rolesAsText } from '../domain/role-rules'
import { changeUserInput } from './change-user.input'
import { command, done, refuse } from './command'
import { changedMeanwhile } from './changed-meanwhile'
import { faultsOfChoice, namedUser } from './user-subject'

const labels = {
  name: 'name',
  rank: 'rank',
  roles: 'roles',
  homeDistrict: 'home district',
  officerKeys: 'officer keys',
}

/**
 * Changes who somebody is and what they may do. Other roles count from the next request on: the person's sessions end,
 * so that nobody goes on with a page that was made for other rights.
 */
export const changeUser = command('change a user', {
  may: { permission: 'manage users', subject: namedUser },
  input: changeUserInput,
  run: async ({ writer, subject, now }, { revision, name, rank, homeDistrict, officerKeys, ...chosen }) => {
    const { user } = subject
    if (user.revision !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, user.name))
    const faults = await faultsOfChoice(writer, { ...chosen, homeDistrict })
    if (faults.length > 0) return refuse('invalid', faults)

    const roles = heldRoles(chosen)
    const administered = user.roles.some(({ role }) => role === 'administrator')
    if (
      administered &&
      !chosen.roles.includes('administrator') &&
      (await otherAdministrators(writer, user.id)) === 0
    )
      return refuse('not now', [
        {
          field: 'roles',
          message: `${user.name} is the last administrator. Make somebody else an administrator first, then take the role away`,
        },
      ])

    const before = {
      name: user.name,
      rank: user.rank,
      roles: rolesAsText(user.roles),
      homeDistrict: user.homeDistrict,
      officerKeys: user.officerKeys.join(', '),
    }
    const after = {
      ...{ name, rank, roles: rolesAsText(roles), homeDistrict: homeDistrict || null },
      officerKeys: officerKeys.join(', '),
    }
    const changes = changesInWords(before, after, labels)
    if (!changes)
      return refuse('invalid', `Nothing was changed: this is what is already known of ${user.name}.`)

    const otherRights = before.roles !== after.roles
    await updateUser(writer, user.id, {
      name,
      rank,
      homeDistrict: after.homeDistrict,
      roleVersion: user.roleVersion + (otherRights ? 1 : 0),
      revision: user.revision + 1,
    })
    await replaceOfficerKeys(writer, user.id, officerKeys)
    if (otherRights) {
      await replaceRoles(writer, user.id, roles)
      await endSessionsOf(writer, user.id, { because: 'roles changed', now })
    }
    return done({ user: user.id }, event('user changed', subject, { name: user.name, changes }))
  },
})
