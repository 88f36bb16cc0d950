import { foldedText, plainText } from './cell-text'

/** A kind of personal data that an audit does not need (data minimisation, DPA 2018 s.37) and does not take in. */
type PersonalKind = 'names' | 'birth' | 'address' | 'phone' | 'email' | 'account' | 'identity'

const sentences: Record<PersonalKind, string> = {
  names: 'it holds people’s names',
  birth: 'it holds dates of birth',
  address: 'it holds addresses or places',
  phone: 'it holds telephone numbers',
  email: 'it holds e-mail addresses',
  account: 'it holds free text, in which people are described',
  identity: 'it holds what identifies a person or is sensitive about them',
}

const people =
  '(?:victims?|suspects?|offenders?|complainants?|perpetrators?|witness(?:es)?|informants?|aggrieved|reporting person|defendants?)'

/** What the names of such columns look like; tried in this order. */
const headers: { kind: PersonalKind; pattern: RegExp }[] = [
  { kind: 'birth', pattern: /\bd ?o ?b\b|\bbirth|\bborn\b/ },
  { kind: 'email', pattern: /\be ?mail/ },
  { kind: 'phone', pattern: /\b(?:tele)?phone|\bmobile\b|\btel\b|\bcontact (?:no|number|details)/ },
  {
    kind: 'address',
    pattern: /\baddress|\bpost ?code|\bstreet\b|\bhouse (?:no|number|name)|\blocation|\bgrid ref|\buprn\b/,
  },
  {
    kind: 'identity',
    pattern:
      /\bnational insurance|\bni (?:no|number)|\bnhs\b|\bpassport|\bdriving licence|\bvehicle reg|\bvrm\b|\bpnc\b|\bethnic|\breligio|\bnationality|\bsexual|\bdisabilit/,
  },
  {
    kind: 'names',
    pattern: new RegExp(
      `\\b(?:fore|sur|first|last|middle|family|given|full|maiden) ?names?\\b|^names?$|^${people}(?: s)?$|\\b(?:${people}|oic|officer|supervisor|person)(?: s)? names?\\b|\\bnames? of (?:the )?(?:${people}|officer|oic)|\\bnominal|\\balias`,
    ),
  },
  {
    kind: 'account',
    pattern:
      /^mo$|\bmo (?:text|details?|description)|\bmodus operandi|\bnarrative|\bnotes?\b|\bsummary|\bsynopsis|\bcomments?\b|\bfree ?text|\bcircumstances|\bdetails\b|\bremarks?\b|\b(?:crime|incident) description|\blog text/,
  },
]

/**
 * Why a column is personal data that is refused, as the end of a sentence, or null.
 * @param name the column's name
 * @param values some of its cells
 */
export function personalBecause(name: string, values: readonly string[]): string | null {
  const key = headerKey(name)
  const kind = headers.find(({ pattern }) => pattern.test(key))?.kind ?? kindByContent(values)
  return kind === null ? null : sentences[kind]
}

const coordinateNames =
  /\b(?:easting|northing|latitude|longitude)s?\b|^(?:lat|lon|lng)$|^(?:[xy] ?coord(?:inate)?|(?:coord(?:inate)?|grid|geo) ?[xy])s?$/

/**
 * Whether a column holds coordinates: they say where somebody lives, so that nothing of them is written down; but the
 * ward in which they lie may be read from them.
 * @param values some of its cells
 */
export function holdsCoordinates(name: string, values: readonly string[]): boolean {
  if (coordinateNames.test(headerKey(name))) return true
  const filled = values.map(plainText).filter((value) => value !== '')
  const degrees = filled.filter((value) => /^-?\d{1,2}\.\d{4,}$/.test(value)).length
  return degrees > 0 && degrees >= filled.length / 2
}

/** A column's name for comparing: lower case, with one space in place of everything but letters and digits. */
export function headerKey(name: string): string {
  return foldedText(name.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/
const street = /\b(?:road|street|avenue|lane|drive|close|crescent|terrace|grove|rd|st|ave)\b/i

/** A postcode, 'On or near High Street', or a number of a house before its street. */
export function looksLikeAddress(value: string): boolean {
  if (postcode.test(value.toUpperCase())) return true
  return (
    /^on or near /i.test(value) || (/^(?:flat \w+,? )?\d{1,4}[a-z]?,? /i.test(value) && street.test(value))
  )
}

const lastYearOfBirth = 2005
const longAccount = 150

function kindByContent(cells: readonly string[]): PersonalKind | null {
  const values = cells.map(plainText).filter((value) => value !== '')
  if (values.length === 0) return null
  const share = (is: (value: string) => boolean) => values.filter(is).length / values.length
  if (share((value) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(value)) >= 0.2) return 'email'
  if (share((value) => /^(?:\+44 ?|0)(?:7\d{3}|1\d{3}|[23]\d{2}|1\d{2}) ?\d{3} ?\d{3,4}$/.test(value)) >= 0.5)
    return 'phone'
  // Without their nought, as a spreadsheet leaves mobile numbers; of keys of ten digits one in ten begins so.
  if (share((value) => /^7[1-57-9]\d{8}$/.test(value)) >= 0.8) return 'phone'
  if (share(looksLikeAddress) >= 0.3) return 'address'
  if (share(isLongAgo) >= 0.5) return 'birth'
  if (share((value) => value.length > longAccount) >= 0.3) return 'account'
  return share(looksLikeName) >= 0.4 ? 'names' : null
}

/** A day with a year in which most people of an extract were born and none of its crimes was recorded. */
export function isLongAgo(value: string): boolean {
  const year = Number(
    /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\b|^(\d{4})-\d{2}-\d{2}\b/.exec(value)?.slice(1).find(Boolean),
  )
  return year >= 1900 && year <= lastYearOfBirth
}

/** The commonest first names in England and Wales, living generations mixed. */
const firstNames = new Set(
  `adam aisha alan alex alexander ali alice alison amanda amy andrew angela ann anna anne anthony barbara ben benjamin
  brian callum carol caroline catherine charlotte chloe chris christine christopher claire craig daniel darren david
  dawn deborah debbie diane donna dorothy elizabeth ellie emily emma fatima gary gavin george georgia gillian grace
  graham hannah harry heather helen ian imran jack jacob jacqueline jade james jane janet jason jean jennifer jessica
  joan joanne john jonathan jordan joseph joshua joyce julie karen kate katherine katie keith kelly kenneth kerry kevin
  kieran kim kirsty laura lauren lee lesley liam linda lindsay lisa louise lucy luke lynn margaret maria marie mark
  martin mary matthew megan michael michelle mohammad mohammed muhammad natalie neil nicholas nicola nigel olivia oliver
  pamela patricia patrick paul pauline peter philip phillip rachel rebecca richard robert robin roger ronald ruth ryan
  sally samantha samuel sandra sara sarah scott sean sharon shaun sheila simon sophie stacey stephanie stephen steven
  stuart susan suzanne terence thomas timothy tracey tracy valerie vanessa victoria wayne wendy william yvonne zoe`.split(
    /\s+/,
  ),
)

/** Words of wards, places and teams that are named after people. */
const namesPlace = /\b(?:ward|team|unit|park|road|street|house|district|division)\b|&/i

/** 'Mrs A Smith', 'SMITH, John', 'Sarah Smith', 'PC 123 John Smith'. */
export function looksLikeName(value: string): boolean {
  if (namesPlace.test(value)) return false
  if (/^(?:mr|mrs|ms|miss|dr)\b\.? \S/i.test(value)) return true
  const words = value
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word !== '')
  return words.length >= 2 && words.length <= 5 && words.some((word) => firstNames.has(word))
}
