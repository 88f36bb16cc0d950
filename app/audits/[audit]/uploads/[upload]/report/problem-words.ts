import type { CheckedRow } from '@/domain/extract-intake'

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The message without the row and the column, which stand in their own cells. */
export function withoutPlace({ row, column, message }: CheckedRow): string {
  const place = `Row ${row}, ${column}: `
  return message.startsWith(place) ? capital(message.slice(place.length)) : message
}
