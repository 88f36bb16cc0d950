import { z } from 'zod'
import { keysIn } from '../domain/officer-key'
import { roles } from '../domain/person'
import { neededText, optionalText } from './typed-text'

/** What an administrator says of a person. The districts count for a district lead only. */
export const personFields = {
  name: neededText('the person’s name', 100),
  rank: optionalText('the rank or job', 60),
  roles: z.array(z.enum(roles, 'Choose the roles from the list')).max(roles.length).default([]),
  districts: z.array(z.string().max(8)).max(200).default([]),
  /** '' for a person who works in no district. */
  homeDistrict: z.string('Choose a district from the list').max(8).default(''),
  /** By what keys record systems name the person as the officer of a crime. */
  officerKeys: optionalText('the officer keys', 1_000)
    .transform(keysIn)
    .refine((keys) => keys.length <= 20, 'Enter 20 officer keys or fewer')
    .refine((keys) => keys.every((key) => key.length <= 60), 'An officer key must be 60 characters or fewer'),
}

const like = 'Enter an email address, like name@force.police.uk'

export const createUserInput = z.strictObject({
  ...personFields,
  email: z
    .string(like)
    .trim()
    .toLowerCase()
    .max(254, 'The email address must be 254 characters or fewer')
    .regex(z.regexes.email, like),
})
