/** A ward with where it lies. */
export interface PlacedWard {
  name: string
  /** Code or name of its district, or null where the file does not say. */
  district: string | null
  /** Rings as longitude, latitude, longitude, ... of WGS 84 in hundred thousandths of a degree (about a metre). */
  rings: number[][]
}
