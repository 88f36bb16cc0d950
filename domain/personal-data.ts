/** Something in free text that reads like personal data, by its place in the text. */
export interface PersonalData {
  kind: PersonalDataKind
  /** The first character, counted in UTF-16 units as in a text field. */
  from: number
  /** Behind the last character. */
  to: number
}

export type PersonalDataKind = 'name' | 'phone number' | 'postcode' | 'email address' | 'date of birth'

/** Why each kind has no place in a note, and what to write in its stead. */
export const personalDataAdvice: Record<PersonalDataKind, string> = {
  name: 'This reads like a person’s name. Write ‘victim’, ‘suspect’, ‘OIC’ or a collar number.',
  'phone number':
    'This reads like a phone number. The crime record holds it: give the entry in which it stands.',
  postcode: 'This reads like a postcode. Write the ward or the district.',
  'email address': 'This reads like an email address. Give the entry in which it stands.',
  'date of birth': 'This reads like a date of birth. Write an age band where the age matters.',
}

/**
 * What in a text reads like personal data, in the order of the text, nothing twice. It would rather miss something than
 * cry wolf: a warning that is mostly wrong is soon not read any more. Names count only after a title or a rank, dates
 * only where the text says that they are of birth, and a number only in the shape of a British phone number that no word
 * calls a log or a reference. It takes time that grows with the length of the text alone.
 */
export function personalDataIn(text: string): PersonalData[] {
  const found = rules.flatMap((rule) => rule(text))
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  let reached = 0
  return found.filter(({ from, to }) => {
    const free = from >= reached
    reached = Math.max(reached, to)
    return free
  })
}

type Rule = (text: string) => PersonalData[]

/** A rule of what matches in a group called `it`, unless the match says otherwise. */
function matching(
  kind: PersonalDataKind,
  pattern: RegExp,
  isIt: (match: RegExpExecArray & { groups: Record<string, string> }) => boolean = () => true,
): Rule {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.groups?.it
      const named = match as RegExpExecArray & { groups: Record<string, string> }
      return place && isIt(named) ? [{ kind, from: place[0], to: place[1] }] : []
    })
}

/** RFC 5322 allows far more; people write this. */
const emailAddress = matching(
  'email address',
  /(?<![\w.%+-])(?<it>[\w%+-]+(?:\.[\w%+-]+)*@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,})(?![\w-])/dgi,
)

/** Area, district, sector and unit as Royal Mail allocates them; C, I, K, M, O and V stand in no unit. */
const postcode = matching(
  'postcode',
  /(?<![\w/.-])(?<it>(?<area>[a-z]{1,2})\d[a-z\d]? ?\d(?<unit>[abd-hjlnp-uw-z]{2}))(?![\w/-])/dgi,
  ({ groups }) => {
    const { area = '', unit = '' } = groups
    return postcodeAreas.has(area.toUpperCase()) && !ordinalEndings.has(unit)
  },
)

const ordinalEndings = new Set(['st', 'nd', 'rd', 'th'])

/** Royal Mail's 121 areas of the mainland and Northern Ireland, and the three of the islands. */
const postcodeAreas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G ' +
    'GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
    'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD ' +
    'WF WN WR WS WV YO ZE'
  ).split(' '),
)

/**
 * Groupings of Ofcom's National Telephone Numbering Plan: geographic (01, 02), non-geographic (03) and mobile (07)
 * numbers of ten digits after the 0 or +44.
 */
const phoneNumber = matching(
  'phone number',
  new RegExp(
    String.raw`(?<before>\w{1,20}\.?[ :#-]{0,3})?(?<![\w/.+-])(?<it>(?:\+44 ?(?:\(0\) ?)?|\(?0)` +
      String.raw`(?:7\d{3}\)?[ -]?\d{3}[ -]?\d{3}|7\d{2}[ -]\d{3}[ -]\d{4}` +
      String.raw`|1\d{3}\)?[ -]?\d{3}[ -]?\d{3}|1\d{2}\)?[ -]\d{3}[ -]?\d{4}|[23]\d\)?[ -]?\d{4}[ -]?\d{4}|3\d{2}[ -]\d{3}[ -]?\d{4}))(?![\w/-])`,
    'gid',
  ),
  ({ groups }) =>
    !/^(log|ref|refs|reference|crime|occurrence|incident|entry|urn|niche|number|no)\b/i.test(
      groups.before ?? '',
    ),
)

const word = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`

/** A title or a rank of the police service, and one or two words that begin as names do. */
const name = matching(
  'name',
  new RegExp(
    String.raw`(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Sir|Dame|PC|DC|PS|DS|DI|DCI|PCSO|Sgt|Insp|Supt|Sergeant|Inspector|Constable)` +
      String.raw`\.?[  ](?<it>(?<first>\p{Lu}(?=[. ]))\.? ${word}|(?<word>${word})(?:[ ](?<second>${word}))?)`,
    'gdu',
  ),
  ({ groups }) => !groups.word || !namesNobody.has(groups.word),
)

/** Words that begin with a capital behind a title or a rank and are nobody's name there. */
const namesNobody = new Set(
  (
    'Leeds Bradford Calderdale Kirklees Wakefield Halifax Huddersfield Yorkshire North South East West District Division ' +
    'Team Teams Unit Office Officer Officers Desk Duty Supervisor Supervision Review Reviews Safeguarding Response Patrol ' +
    'Custody Control Crime Investigation Log Entry Training Rank Ranks Number Collar Support Level Approval Authority ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September ' +
    'October November December Word Excel Outlook Office Access Mayor Justice General Governance Domestic Stalking Student ' +
    'Appointment World No Not Yes To The In On At Of And Or If As Is Was Has Had Did Will Would Said Says From For With Then Who Also'
  ).split(' '),
)

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** A date that the text itself calls one of birth. */
const dateOfBirth = matching(
  'date of birth',
  new RegExp(
    String.raw`(?<!\p{L})(?:d\.?o\.?b\.?|date of birth|birth ?date|birthday|born(?: on)?)(?: is| was)?[ :=-]{1,4}` +
      String.raw`(?<it>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:${months})\.?,? \d{2,4})(?!\d)`,
    'gidu',
  ),
)

const rules: readonly Rule[] = [emailAddress, postcode, phoneNumber, name, dateOfBirth]
