import type { IntakeCrime } from './extract-intake'

/** What is kept of a crime, in the order of its cells. The number of the extract comes before them. */
export const crimeFields = [
  'row', 'reference', 'district', 'domestic', 'recordedOn', 'span', 'stratum', 'offence', 'outcomeCode', 'outcomeText',
  'ward', 'team', 'officerKey', 'arrested', 'riskAssessed', 'cyber', 'pairKey', 'recordStatus',
] as const // prettier-ignore

export type CrimeCells = readonly (string | number | boolean | null)[]

/** A crime as cells: what goes from the process that reads a file to the store. No outcome yet is '' for code and text. */
export function crimeCells(crime: IntakeCrime): CrimeCells {
  return [
    crime.row, crime.reference, crime.district, crime.domestic, crime.recordedOn, crime.span, crime.stratum, crime.offence,
    crime.outcome.code, crime.outcome.text, crime.ward, crime.team, crime.officerKey, crime.arrested, crime.riskAssessed,
    crime.cyber, crime.pairKey, crime.recordStatus,
  ] // prettier-ignore
}
