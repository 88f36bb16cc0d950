import { byCodePoint } from './sampling'

interface Counted {
  stratum: string
  ward: string
  month: string
  crimes: number
}

/** Crimes of one ward or one month, by the kind of their strata. */
export interface PreviewRow {
  district: string
  /** '' where the extract does not say. */
  name: string
  /** By kind: 'DA', 'non-DA' or 'all'. */
  kinds: Readonly<Record<string, number>>
  all: number
}

/** Adds counts up by ward within districts, or by month over all of them. In the order of their names. */
export function previewRows(counts: readonly Counted[], by: 'ward' | 'month'): PreviewRow[] {
  const rows = new Map<
    string,
    { district: string; name: string; kinds: Record<string, number>; all: number }
  >()
  for (const { stratum, crimes, ...counted } of counts) {
    const at = stratum.lastIndexOf('/')
    const district = by === 'ward' ? stratum.slice(0, at) : ''
    const kind = stratum.slice(at + 1)
    const key = JSON.stringify([district, counted[by]])
    const row = rows.get(key) ?? { district, name: counted[by], kinds: {}, all: 0 }
    row.kinds[kind] = (row.kinds[kind] ?? 0) + crimes
    row.all += crimes
    rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => byCodePoint(a.district, b.district) || byCodePoint(a.name, b.name))
}
