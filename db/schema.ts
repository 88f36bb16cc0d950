/*
 * What the house remembers, by room of the journey. Rules of the schema: nothing cascades (a deletion that empties
 * child tables must be impossible); a state is a record of who and when, not a flag; days and instants are text;
 * district codes, references and tickets are text and are ordered in TypeScript.
 */
export * from './schema/reference'
export * from './schema/offence-codes'
export * from './schema/people'
export * from './schema/calibration-sets'
export * from './schema/audits'
export * from './schema/mapping-profiles'
export * from './schema/population'
export * from './schema/draws'
export * from './schema/reconciliation'
export * from './schema/jobs'
export * from './schema/scoring'
export * from './schema/moderation'
export * from './schema/calibrations'
export * from './schema/escalations'
export * from './schema/mail'
export * from './schema/registers'
export * from './schema/findings'
export * from './schema/follow-up'
export * from './schema/challenges'
export * from './schema/meetings'
export * from './schema/trail'
