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
export const acknowledgers = ['lead auditor', 'district lead'] as const
export type Acknowledger = (typeof acknowledgers)[number]

export const acknowledgerWords: Record<Acknowledger, string> = {
  'lead auditor': 'the lead auditor',
  'district lead': 'the district',
}

/** Who has to acknowledge an escalation of this kind: the district only where it has to act itself. */
export function acknowledgersOf(kind: EscalationKind): readonly Acknowledger[] {
  return kind === 'risk now' ? acknowledgers : ['lead auditor']
}
