type Field = string | number | boolean | null

/**
 * What differs between two versions of something, for the trail: 'name from "Ann Lee" to "Ann Fox"; rank "Sergeant"
 * added'. Empty when nothing does.
 * @param labels the fields that count, in order, each with its name in words
 */
export function changesInWords<K extends string>(
  before: Record<K, Field>,
  after: Record<K, Field>,
  labels: Readonly<Record<K, string>>,
): string {
  return (Object.keys(labels) as K[])
    .filter((key) => before[key] !== after[key])
    .map((key) => `${labels[key]} ${fromTo(before[key], after[key])}`)
    .join('; ')
}

function fromTo(before: Field, after: Field): string {
  if (isEmpty(before)) return `${shown(after)} added`
  if (isEmpty(after)) return `${shown(before)} taken away`
  return `from ${shown(before)} to ${shown(after)}`
}

const isEmpty = (field: Field) => field === null || field === ''

/** Long texts are named by their beginning: the versions themselves are kept where they belong. */
function shown(field: Field): string {
  if (typeof field === 'boolean') return field ? 'yes' : 'no'
  const text = String(field)
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`
}
