import { registerOrders, type RegisterFilter, type RegisterOrder } from '@/db/register'
import { recommendationStatuses } from '@/domain/recommendation'
import type { SearchParams } from '../form-state'

/** What the address of the register asks for. Anything that means nothing is as if it were not there. */
export interface RegisterQuery {
  filter: RegisterFilter
  by: RegisterOrder
  descending: boolean
  /** From 1. */
  page: number
}

/** Beside the single statuses. */
export const statusFilters = ['open', 'to answer', 'in work'] as const

export const perPage = 50
const longestText = 100

export async function registerQuery(searchParams: SearchParams): Promise<RegisterQuery> {
  const given = await searchParams
  const one = (name: string) => {
    const value = given[name]
    const text = (Array.isArray(value) ? value[0] : value)?.trim().slice(0, longestText).replaceAll('\0', '')
    return text || undefined
  }
  const status = one('status')
  const page = Number(one('page'))
  return {
    filter: {
      district: one('district'),
      auditId: one('audit'),
      status: [...statusFilters, ...recommendationStatuses].find((known) => known === status),
      overdue: one('overdue') === 'yes' || undefined,
      slipped: one('slipped') === 'yes' || undefined,
      criterion: one('criterion'),
      owner: one('owner'),
      text: one('text'),
    },
    by: registerOrders.find((order) => order === one('sort')) ?? 'due',
    descending: one('order') === 'down',
    page: Number.isSafeInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  }
}

/** The parameters of an address that asks for this; what goes without saying is left out. */
export function registerParameters({ filter, by, descending, page }: RegisterQuery): string {
  const { district, auditId, status, overdue, slipped, criterion, owner, text } = filter
  const parameters = new URLSearchParams()
  const all = {
    ...{ district, audit: auditId, status, overdue: overdue ? 'yes' : undefined, owner, text },
    ...{ slipped: slipped ? 'yes' : undefined, criterion },
    sort: by === 'due' ? undefined : by,
    order: descending ? 'down' : undefined,
    page: page > 1 ? String(page) : undefined,
  }
  for (const [name, value] of Object.entries(all)) if (value) parameters.set(name, value)
  return parameters.toString()
}

/** The address of the register that shows this. */
export function registerAddress(query: RegisterQuery): string {
  const parameters = registerParameters(query)
  return parameters ? `/recommendations?${parameters}` : '/recommendations'
}
