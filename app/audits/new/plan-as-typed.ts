import type { FormState } from '@/app/form-state'
import {
  defaultPlan,
  type DistrictPlan,
  type SamplePlan,
  type Sharing,
  type SharingMode,
} from '@/domain/sample-plan'
import { quotaFields } from '@/domain/quota-fields'
import { stratumKinds, type Strata, type StratumKind } from '@/domain/strata'
import type { PlanShown } from './plan-form'

/** What the sizes of each way of sharing out are where nobody has typed any: the usual fifteen cases a district. */
export const usualSharing = {
  inEach: 15,
  inEachMinimum: 5,
  proportional: 75,
  proportionalMinimum: 5,
  equal: 75,
} as const

export type SizeField = keyof typeof usualSharing

/** The size that a plan has for a field of the form, or the usual one. */
export function sizeShown(sharing: Sharing, field: SizeField): number {
  switch (field) {
    case 'inEach':
      return sharing.mode === 'in each district' ? sharing.size : usualSharing.inEach
    case 'inEachMinimum':
      return sharing.mode === 'in each district' ? sharing.minimum : usualSharing.inEachMinimum
    case 'proportional':
      return sharing.mode === 'proportional' ? sharing.size : usualSharing.proportional
    case 'proportionalMinimum':
      return sharing.mode === 'proportional' ? sharing.minimum : usualSharing.proportionalMinimum
    case 'equal':
      return sharing.mode === 'equal' ? sharing.size : usualSharing.equal
  }
}

/** The quota that the form shows for a stratum where nothing was typed. */
export function quotaShown(shown: PlanShown, code: string, kind: StratumKind): number {
  return shown.quotas.get(code)?.[kind] ?? defaultPlan.quotas[kind]
}

/** The sample as it stands in the form's boxes, sound or not. */
export function planAsTyped(
  form: FormState,
  shown: PlanShown,
  districts: readonly { code: string; name: string }[],
): SamplePlan {
  const number = (name: string, otherwise: number) => {
    const typed = form.typed(name, String(otherwise)).trim()
    return /^\d+$/.test(typed) ? Number(typed) : Number.NaN
  }
  const size = (field: SizeField) => number(`sharing.${field}`, sizeShown(shown.sharing, field))
  const quota = (code: string, kind: StratumKind) =>
    number(`quotas.${code}.${quotaFields[kind]}`, quotaShown(shown, code, kind))
  const chosen = form.chosen('districts', shown.districts)
  return {
    strata: form.typed('strata', shown.strata) as Strata,
    sharing: sharingOf(form.typed('sharing.mode', shown.sharing.mode) as SharingMode, size),
    districts: districts
      .filter(({ code }) => chosen.includes(code))
      .map(({ code, name }): DistrictPlan => ({
        code,
        name,
        quotas: Object.fromEntries(stratumKinds.map((kind) => [kind, quota(code, kind)])),
      })),
  }
}

function sharingOf(mode: SharingMode, size: (field: SizeField) => number): Sharing {
  switch (mode) {
    case 'in each district':
      return { mode, size: size('inEach'), minimum: size('inEachMinimum') }
    case 'proportional':
      return { mode, size: size('proportional'), minimum: size('proportionalMinimum') }
    case 'equal':
      return { mode, size: size('equal') }
    default:
      return { mode: 'fixed' }
  }
}
