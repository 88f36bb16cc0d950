/** How long a sign-in lasts. OWASP ASVS 5.0, 7.3.1 and 7.3.2 ask for both limits, written down (docs/security.md). */
export const sessionLimits = {
  idleMs: 30 * 60_000,
  absoluteMs: 12 * 3_600_000,
}

/**
 * Guesses at a password. Cyber Essentials: no more than ten in five minutes. The address limit is wide because a whole
 * force may share one address.
 */
export const guessLimits = {
  windowMs: 5 * 60_000,
  perAccount: 10,
  perAddress: 100,
}
