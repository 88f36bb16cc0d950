import { neededText, optionalDay, optionalText } from './typed-text'

/** Who signs a district's answer, and for whom where not for themselves. */
export const signatureFields = {
  signedName: neededText('the name of the person who signs', 120),
  signedRank: neededText('the rank or role of the person who signs', 120),
  onBehalfOf: optionalText('who it is signed for', 120),
}

/** What the district does about it, in the same step as its answer; nothing of it where nothing is done yet. */
export const stepFields = {
  action: optionalText('what will be done', 1000),
  actionOwner: optionalText('who does it', 120),
  actionDueOn: optionalDay('the day it is due'),
}

/** What is missing of an action that was begun to be typed. */
export function stepFault({
  action,
  actionOwner,
  actionDueOn,
}: {
  action: string
  actionOwner: string
  actionDueOn: string | null
}): { field: string; message: string }[] {
  if (!action && !actionOwner && !actionDueOn) return []
  return [
    ...(action ? [] : [{ field: 'action', message: 'Enter what will be done' }]),
    ...(actionOwner ? [] : [{ field: 'actionOwner', message: 'Enter who does it' }]),
    ...(actionDueOn ? [] : [{ field: 'actionDueOn', message: 'Enter the day it is due' }]),
  ]
}
