import { z } from 'zod'
import { furtherFindings, wordingFields } from './recommendation-wording.input'
import { namedId } from './typed-text'

/** Chosen among the districts for all of them: one force-wide recommendation, with a part for each district. */
export const wholeForce = 'force'

export const writeRecommendationInput = z.strictObject({
  audit: namedId,
  /** The finding that it is written from, or ''. */
  finding: z.string('Choose a finding from the list').default(''),
  /** The criterion that it is about; of the finding, where there is one. */
  criterion: z.string('Choose a criterion from the list').default(''),
  districts: z.array(z.string()).min(1, 'Choose at least one district').max(200).default([]),
  findings: furtherFindings,
  /** 'yes' once the open recommendations on the same criterion and districts were read. */
  considered: z.enum(['yes', ''], 'Tick the box, or leave it').default(''),
  ...wordingFields,
})
