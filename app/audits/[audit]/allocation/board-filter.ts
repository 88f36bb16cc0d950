import type { SearchParams } from '@/app/form-state'
import { parameter } from '@/app/form-state'
import type { BoardDuty } from '@/db/work-board'

/** Which scores are shown to choose from, and whether all of them are chosen. */
export interface BoardFilter {
  /** Id of whoever has them; 'nobody' for those that nobody has, '' for all. */
  who: string
  /** Code of a district, '' for all. */
  district: string
  chooseAll: boolean
}

export const nobody = 'nobody'

export async function boardFilter(searchParams: SearchParams): Promise<BoardFilter> {
  return {
    who: (await parameter(searchParams, 'who')) ?? '',
    district: (await parameter(searchParams, 'district')) ?? '',
    chooseAll: (await parameter(searchParams, 'choose')) === 'all',
  }
}

export const isFiltered = ({ who, district, chooseAll }: BoardFilter) =>
  who !== '' || district !== '' || chooseAll

/** The scores that can be given on: a finished one has to be reopened first, and is not among them. */
export function givable(duties: readonly BoardDuty[], { who, district }: BoardFilter): BoardDuty[] {
  return duties.filter(
    (duty) =>
      duty.score?.status !== 'finished' &&
      (district === '' || duty.district === district) &&
      (who === '' || (duty.score?.scorerId ?? nobody) === who),
  )
}

/** The address that shows the same scores with all of them chosen, or others. */
export function filterAddress(auditId: string, { who, district, chooseAll }: BoardFilter): string {
  const query = new URLSearchParams({
    ...(who && { who }),
    ...(district && { district }),
    ...(chooseAll && { choose: 'all' }),
  })
  return `/audits/${auditId}/allocation?${query.toString()}#give`
}
