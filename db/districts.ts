import { eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { districts } from './schema'

export type District = typeof districts.$inferSelect

/** Every district, closed ones included, in the order in which they are shown everywhere. */
export async function allDistricts(reader: Reader): Promise<District[]> {
  return reader.select().from(districts).orderBy(districts.position)
}

export async function districtByCode(reader: Reader, code: string): Promise<District | undefined> {
  const [district] = await reader.select().from(districts).where(eq(districts.code, code))
  return district
}

export async function insertDistrict(writer: Writer, district: District): Promise<void> {
  await writer.insert(districts).values(district)
}

export async function updateDistrict(
  writer: Writer,
  code: string,
  fields: Partial<Omit<District, 'code'>>,
): Promise<void> {
  await writer.update(districts).set(fields).where(eq(districts.code, code))
}
