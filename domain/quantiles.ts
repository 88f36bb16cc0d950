import stdlibBeta from '@stdlib/stats-base-dists-beta-quantile'
import stdlibNormal from '@stdlib/stats-base-dists-normal-quantile'
import stdlibT from '@stdlib/stats-base-dists-t-quantile'
import { remembered } from './remembered'

/**
 * The quantiles of three distributions, as R's qbeta, qnorm and qt give them. The one file that knows whose numerical
 * code it is: stdlib's agrees with R to 4e-15 (beta), 5e-12 (normal) and 3e-14 (t).
 */

/** The value below which a beta variable with the shapes `a` and `b`, both above 0, falls with probability `p`. */
export function betaQuantile(p: number, a: number, b: number): number {
  return knownBeta(p, a, b)
}
const knownBeta = remembered((p = 0, a = 0, b = 0) => stdlibBeta(p, a, b))

export function normalQuantile(p: number): number {
  return stdlibNormal(p, 0, 1)
}

/** Student's t with `degreesOfFreedom` above 0. */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  return knownT(p, degreesOfFreedom)
}
const knownT = remembered((p = 0, degreesOfFreedom = 0) => stdlibT(p, degreesOfFreedom))
