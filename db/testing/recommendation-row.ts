/** What a recommendation may say beside its wording, none of it said: to be spread into rows that tests write by hand. */
export const nothingFurther = {
  ...{ forceId: null, sponsor: '', strand: null, meeting: null, meetingOn: null, source: '' },
  ...{ typedWording: null, bound: null, reviewOn: null, supersededBy: null },
} as const
