/** The address of the page that writes a finding about this; '' for no single criterion, or for the force. */
export function newFindingAddress(audit: string, about: { criterion: string; district: string }): string {
  return `/audits/${audit}/findings/new?${new URLSearchParams(about).toString()}`
}
