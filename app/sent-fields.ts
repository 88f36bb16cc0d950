/** A form's or a JSON body's fields. Dotted names make nested values, names ending in [] make lists. */
export type Fields = Record<string, unknown>

/** What a form sends as a command takes it: lists together, dates joined, dotted names nested. Also in the browser. */
export function fieldsSent(sent: readonly [string, string][]): Fields {
  return nested(joinedDates(flatFields(sent)))
}

/** Names that would reach an object's prototype are dropped, whatever they carry. */
const dangerous = /(^|\.)(__proto__|constructor|prototype)(\.|$)/

/** The fields as they were named, those of a list together. */
export function flatFields(sent: readonly [string, string][]): Fields {
  const single = new Map<string, string>()
  const lists = new Map<string, string[]>()
  for (const [name, value] of sent) {
    if (dangerous.test(name)) continue
    const list = name.endsWith('[]') ? name.slice(0, -2) : undefined
    if (list === undefined) single.set(name, value)
    else if (lists.has(list)) lists.get(list)?.push(value)
    else lists.set(list, [value])
  }
  return { ...Object.fromEntries(single), ...Object.fromEntries(lists) }
}

/** The three boxes of a date become one day: NAME-day, NAME-month, NAME-year -> NAME, 'YYYY-MM-DD' or as typed. */
function joinedDates(fields: Fields): Fields {
  const joined: Fields = { ...fields }
  for (const name of Object.keys(fields)) {
    const base = name.match(/^(.+)-day$/)?.[1]
    if (!base || !(`${base}-month` in fields) || !(`${base}-year` in fields)) continue
    const [day, month, year] = ['day', 'month', 'year'].map((part) =>
      String(fields[`${base}-${part}`] ?? '').trim(),
    )
    for (const part of ['day', 'month', 'year']) delete joined[`${base}-${part}`]
    joined[base] = day || month || year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : ''
  }
  return joined
}

function nested(fields: Fields): Fields {
  const root: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    const path = name.split('.')
    let at = root
    for (const part of path.slice(0, -1)) {
      const next = (at[part] ??= {})
      if (typeof next !== 'object' || next === null) break
      at = next as Fields
    }
    at[path.at(-1) ?? name] = value
  }
  return root
}
