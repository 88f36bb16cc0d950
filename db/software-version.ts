import packageFile from '../package.json' with { type: 'json' }

/** The version of Dip Sample that runs, for receipts and reports. */
export const softwareVersion: string = packageFile.version
