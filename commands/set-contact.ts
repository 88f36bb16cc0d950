import { allContacts, contactFor, peopleToTell, writeContact } from '../db/contacts'
import { allDistricts } from '../db/districts'
import { contactTitles, placeNamed } from '../domain/escalation'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { setContactInput } from './set-contact.input'

/** Names who is told of escalations of a kind: a person with the role of a contact, a mail address, both or nobody. */
export const setContact = command('set a contact', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: setContactInput,
  run: async ({ writer, person: by, now }, { contact: name, person: userId, email, revision }) => {
    const place = placeNamed(name)
    const districts = await allDistricts(writer)
    if (!place || (place.district !== '' && !districts.some(({ code }) => code === place.district)))
      return refuse('not found', 'There is no such contact.')
    const before = contactFor(await allContacts(writer), place)
    if ((before?.revision ?? 0) !== revision)
      return refuse('not now', 'Somebody else changed this contact meanwhile. Open the page again.')
    const named = (await peopleToTell(writer)).find(({ id }) => id === userId)
    if (userId !== '' && !named) {
      const message =
        'This person cannot be named: their account is closed or has not the role of a contact. Give it to them under Users first'
      return refuse('invalid', [{ field: 'person', message }])
    }
    await writeContact(writer, {
      ...place,
      ...{ userId: named?.id ?? null, email, setBy: by.id, setAt: now, revision: revision + 1 },
    })
    const details = {
      what: [contactTitles[place.kind], place.district].filter(Boolean).join(' '),
      who: [named?.name ?? '', email].filter(Boolean).join(', ') || 'nobody',
    }
    return done({ contact: name }, event('contact set', { type: 'house', id: 'house' }, details))
  },
})
