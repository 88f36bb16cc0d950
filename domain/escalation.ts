/** What an auditor passes on at once, whatever becomes of the audit. */
export const escalationKinds = ['risk now', 'crime recording', 'conduct'] as const
export type EscalationKind = (typeof escalationKinds)[number]

interface EscalationWords {
  /** As the form and the register name it. */
  label: string
  hint: string
  /** Who has to be told. */
  to: string
}

/**
 * Guidance: somebody who may be at risk is a matter for the district's safeguarding contact the same day; a crime
 * recorded wrongly or not at all for the Force Crime Registrar; misconduct for professional standards.
 */
export const escalationWords: Record<EscalationKind, EscalationWords> = {
  'risk now': {
    label: 'Somebody may be at risk now',
    hint: 'A risk that nobody manages. Tell the district’s safeguarding contact before you write it down here.',
    to: 'the district’s safeguarding contact',
  },
  'crime recording': {
    label: 'A crime is not recorded, or not recorded right',
    hint: 'For the Force Crime Registrar.',
    to: 'the Force Crime Registrar',
  },
  conduct: {
    label: 'Conduct of an officer or member of staff',
    hint: 'For professional standards. The district does not see it.',
    to: 'professional standards',
  },
}

/** Who says that they have seen an escalation: each of them once. */
export const acknowledgers = ['lead auditor', 'district lead', 'contact'] as const
export type Acknowledger = (typeof acknowledgers)[number]

/** Who has read it, as the register words it: for a risk the district, by its safeguarding contact or its lead. */
export function acknowledgerInWords(acknowledger: Acknowledger, kind: EscalationKind): string {
  if (acknowledger === 'lead auditor') return 'the lead auditor'
  return acknowledger === 'district lead' ? 'the district' : escalationWords[kind].to
}

/**
 * Who has to acknowledge an escalation of this kind. A risk is the district's to act on, whoever its contact is; the other
 * kinds go to somebody in the force, who can acknowledge them only where they have an account.
 */
export function acknowledgersOf(kind: EscalationKind, hasContact: boolean): readonly Acknowledger[] {
  if (kind === 'risk now') return ['lead auditor', 'district lead']
  return hasContact ? ['lead auditor', 'contact'] : ['lead auditor']
}

/** Whether each district has a contact of its own for this kind, or the force has one. */
export const goesToDistrict = (kind: EscalationKind): boolean => kind === 'risk now'

/** A place where escalations of a kind go; the district is '' where it is one for the force. */
export interface ContactPlace {
  kind: EscalationKind
  district: string
}

/** How the address of a page names such a place: 'risk-now-LD', 'conduct'. */
export function placeName({ kind, district }: ContactPlace): string {
  const name = kind.replaceAll(' ', '-')
  return goesToDistrict(kind) ? `${name}-${district}` : name
}

/** The place that a name stands for; its district is not looked up. Undefined where it stands for none. */
export function placeNamed(name: string): ContactPlace | undefined {
  for (const kind of escalationKinds) {
    const begins = kind.replaceAll(' ', '-')
    if (!goesToDistrict(kind) && name === begins) return { kind, district: '' }
    const district = name.startsWith(`${begins}-`) ? name.slice(begins.length + 1) : ''
    if (goesToDistrict(kind) && district) return { kind, district }
  }
  return undefined
}

/** Who it is that is named there: 'safeguarding contact', 'Force Crime Registrar', 'professional standards'. */
export const contactTitles: Record<EscalationKind, string> = {
  'risk now': 'Safeguarding contact',
  'crime recording': 'Force Crime Registrar',
  conduct: 'Professional standards',
}
