import type { FormState } from '@/app/form-state'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Select } from '@/components/select'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { District } from '@/db/districts'
import type { UserAccount } from '@/db/users'
import { roles, type Role } from '@/domain/person'

/** What each role may do, in a line. */
export const roleHints: Record<Role, string> = {
  auditor:
    'Scores the cases that are allocated to them, never those of their own district nor a crime of their own.',
  'lead auditor': 'Plans audits and leads them: population, draw, findings, recommendations, issue.',
  'district lead': 'Sees their own districts once an audit is issued; responds, acts, proposes closure.',
  governance: 'Sees every recommendation and every total, no case; verifies closures.',
  contact:
    'Is told of what cannot wait for a report, where an administrator names them as a contact. Sees that and nothing else.',
  administrator: 'Keeps users, districts and checklists. Sees no case data, so it is held alone.',
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Who somebody is and what they may do: the same questions for a new user and a known one. */
export function PersonFields({
  form,
  districts,
  account,
}: {
  readonly form: FormState
  readonly districts: readonly District[]
  readonly account?: Pick<UserAccount, 'name' | 'rank' | 'homeDistrict' | 'roles' | 'officerKeys'> | undefined
}) {
  const held = account?.roles ?? []
  const led = held.flatMap(({ district }) => (district ? [district] : []))
  const theirs = (code: string) => led.includes(code) || account?.homeDistrict === code
  const open = districts.filter(({ activeTo, code }) => activeTo === null || theirs(code))
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        autoComplete="off"
        width={30}
        value={form.typed('name', account?.name)}
        error={errorFor(form.errors, 'name')}
      />
      <TextInput
        name="rank"
        label="Rank or job (optional)"
        autoComplete="off"
        width={30}
        value={form.typed('rank', account?.rank)}
        error={errorFor(form.errors, 'rank')}
      />
      <Checkboxes
        name="roles[]"
        id="roles"
        label="Roles"
        values={form.chosen('roles', [...new Set(held.map(({ role }) => role))])}
        error={errorFor(form.errors, 'roles')}
        choices={roles.map((role) => ({
          value: role,
          label: capital(role),
          hint: roleHints[role],
          conditional:
            role === 'district lead' ? (
              <Checkboxes
                name="districts[]"
                id="districts"
                label="Districts that a district lead answers for"
                hint={
                  open.length === 0
                    ? 'There are none yet: add them under Administration, Districts.'
                    : undefined
                }
                values={form.chosen('districts', led)}
                error={errorFor(form.errors, 'districts')}
                choices={open.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
              />
            ) : undefined,
        }))}
      />
      <Select
        name="homeDistrict"
        label="Home district"
        hint="Where the person works or came from. Nobody scores cases of their own district."
        value={form.typed('homeDistrict', account?.homeDistrict ?? '')}
        placeholder="None"
        options={open.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
        error={errorFor(form.errors, 'homeDistrict')}
      />
      <TextArea
        name="officerKeys"
        label="Officer keys in the crime extracts (optional)"
        hint="One a line, as the column ‘officer in the case’ of an extract has them, such as a collar number. Nobody scores, or rules on, a crime that they dealt with themselves."
        rows={3}
        textarea={{ autoComplete: 'off', spellCheck: false }}
        value={form.typed('officerKeys', account?.officerKeys.join('\n'))}
        error={errorFor(form.errors, 'officerKeys')}
      />
    </>
  )
}
