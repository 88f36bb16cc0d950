/** Who published a version; the first one comes with the product. */
export function publisherName(publishedBy: string | null, names: ReadonlyMap<string, string>): string {
  if (publishedBy === null) return ''
  return publishedBy === 'shipped' ? 'Ships with Dip Sample' : (names.get(publishedBy) ?? 'Somebody unknown')
}
