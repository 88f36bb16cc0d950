import { draftFor } from '@/db/drafts'
import { withoutNul } from './request-body'
import type { Consultation } from './session'
import type { Subject } from '@/domain/subject'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** What a form shows: after a refusal what was typed and what is wrong with it, else nothing of the kind. */
export interface FormState {
  errors: { field: string; message: string }[]
  /** The typed text of a field, or the given value where nothing was refused. */
  typed: (name: string, otherwise?: string) => string
  /** The same for a list of choices (`name[]`). */
  chosen: (name: string, otherwise?: readonly string[]) => readonly string[]
  /** For a date's three boxes: what was typed in each, or the given day. */
  typedDay: (
    name: string,
    otherwise?: string,
  ) => string | { day: string; month: string; year: string } | undefined
  refused: boolean
}

/** The state of the form on the page at `form`, whose address carries `?refused=` after a refusal. */
export async function formState(
  { reader, person }: Pick<Consultation<Subject>, 'reader' | 'person'>,
  searchParams: SearchParams,
  form: string,
): Promise<FormState> {
  const refused = await parameter(searchParams, 'refused')
  const draft = refused ? await draftFor(reader, refused, person.id, form) : undefined
  return stateOf(draft?.fields, draft?.errors ?? [])
}

/**
 * The state of a form that was sent back to its own page by a button with `formmethod="get"`, to show something of what
 * is in its boxes: they are in the address, and nothing was saved.
 */
export async function formInAddress(searchParams: SearchParams): Promise<FormState> {
  const fields = Object.entries(await searchParams).map(([name, value]) => [
    name.replace(/\[\]$/, ''),
    typeof value === 'string' ? withoutNul(value) : (value ?? []).map(withoutNul),
  ])
  return stateOf(Object.fromEntries(fields) as Record<string, unknown>, [])
}

function stateOf(
  fields: Record<string, unknown> | undefined,
  errors: { field: string; message: string }[],
): FormState {
  const text = (name: string) => (typeof fields?.[name] === 'string' ? fields[name] : '')
  return {
    errors,
    refused: fields !== undefined,
    typed: (name, otherwise = '') => (fields ? text(name) : otherwise),
    chosen: (name, otherwise = []) =>
      fields ? ([] as string[]).concat((fields[name] as string[] | string | undefined) ?? []) : otherwise,
    typedDay: (name, otherwise) =>
      fields
        ? { day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) }
        : otherwise,
  }
}

/** One value of a query parameter. */
export async function parameter(searchParams: SearchParams, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name]
  const one = Array.isArray(value) ? value[0] : value
  return one === undefined ? undefined : withoutNul(one)
}
