/** A place in degrees of WGS 84, as satellites and maps on the web have it. */
export interface Place {
  longitude: number
  latitude: number
}

/*
 * The National Grid in degrees, after Ordnance Survey, 'A guide to coordinate systems in Great Britain' (annexes B and
 * C): the transverse Mercator projection undone on the Airy ellipsoid, then a Helmert transformation from OSGB36 to
 * WGS 84. Right to about five metres all over Great Britain, which tells wards apart but for crimes on their very edge.
 */

const airy = { a: 6_377_563.396, b: 6_356_256.909 }
const wgs84 = { a: 6_378_137, b: 6_356_752.314245 }
const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI

const scale = 0.9996012717
const trueOrigin = { latitude: radians(49), longitude: radians(-2), easting: 400_000, northing: -100_000 }

/** The grid reaches from the Channel to beyond Shetland; further out the figures mean nothing. */
export function isOnTheGrid(easting: number, northing: number): boolean {
  return easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000
}

/** The place of an easting and a northing in metres. */
export function placeOnTheGrid(easting: number, northing: number): Place {
  const { latitude, longitude } = unprojected(easting, northing)
  return shifted(latitude, longitude)
}

/** Latitude and longitude on the Airy ellipsoid, in radians. */
function unprojected(easting: number, northing: number) {
  const { a, b } = airy
  const e2 = 1 - (b * b) / (a * a)
  let latitude = trueOrigin.latitude
  let arc = 0
  do {
    latitude += (northing - trueOrigin.northing - arc) / (a * scale)
    arc = meridionalArc(latitude)
  } while (Math.abs(northing - trueOrigin.northing - arc) >= 0.001)
  const sin2 = Math.sin(latitude) ** 2
  const nu = (a * scale) / Math.sqrt(1 - e2 * sin2)
  const rho = (a * scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5
  const eta2 = nu / rho - 1
  const tan = Math.tan(latitude)
  const [tan2, tan4, tan6] = [tan ** 2, tan ** 4, tan ** 6]
  const sec = 1 / Math.cos(latitude)
  const east = easting - trueOrigin.easting
  return {
    latitude:
      latitude -
      (tan / (2 * rho * nu)) * east ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2) * east ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan4) * east ** 6,
    longitude:
      trueOrigin.longitude +
      (sec / nu) * east -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan2) * east ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan4) * east ** 5 -
      (sec / (5040 * nu ** 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan6) * east ** 7,
  }
}

function meridionalArc(latitude: number): number {
  const { a, b } = airy
  const n = (a - b) / (a + b)
  const [n2, n3] = [n * n, n * n * n]
  const [less, more] = [latitude - trueOrigin.latitude, latitude + trueOrigin.latitude]
  return (
    b *
    scale *
    ((1 + n + (5 / 4) * (n2 + n3)) * less -
      (3 * n + 3 * n2 + (21 / 8) * n3) * Math.sin(less) * Math.cos(more) +
      (15 / 8) * (n2 + n3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n3 * Math.sin(3 * less) * Math.cos(3 * more))
  )
}

/** From OSGB36 to WGS 84: the guide's seven parameters with their signs turned. */
const helmert = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  turnX: radians(0.1502 / 3600),
  turnY: radians(0.247 / 3600),
  turnZ: radians(0.8421 / 3600),
  scale: 1 - 20.4894e-6,
}

function shifted(latitude: number, longitude: number): Place {
  const e2 = 1 - airy.b ** 2 / airy.a ** 2
  const nu = airy.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
  const x1 = nu * Math.cos(latitude) * Math.cos(longitude)
  const y1 = nu * Math.cos(latitude) * Math.sin(longitude)
  const z1 = nu * (1 - e2) * Math.sin(latitude)
  const { x, y, z, turnX, turnY, turnZ, scale: by } = helmert
  const x2 = x + x1 * by - y1 * turnZ + z1 * turnY
  const y2 = y + x1 * turnZ + y1 * by - z1 * turnX
  const z2 = z - x1 * turnY + y1 * turnX + z1 * by
  const e2To = 1 - wgs84.b ** 2 / wgs84.a ** 2
  const across = Math.hypot(x2, y2)
  let north = Math.atan2(z2, across * (1 - e2To))
  // Four rounds are far below a millimetre.
  for (let round = 0; round < 4; round += 1) {
    const curve = wgs84.a / Math.sqrt(1 - e2To * Math.sin(north) ** 2)
    north = Math.atan2(z2 + e2To * curve * Math.sin(north), across)
  }
  return { longitude: degrees(Math.atan2(y2, x2)), latitude: degrees(north) }
}
