import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { eraseContact } from './erase-contact.ts'
import { contactsAlike, listContacts, readContact } from './list-contacts.ts'
import { listTexts } from './list-texts.ts'
import { mayEraseContact, mayKeepContacts, mayReadContacts } from './policy.ts'
import { removeContact, restoreContact } from './remove-contact.ts'
import { changeContact, createContact } from './save-contact.ts'

const { contacts } = api

export const contactRoutes = {
  list: contacts.list.use(allow(mayReadContacts, 'read')).handler(({ context, input }) => listContacts(context, input)),
  get: contacts.get.use(allow(mayReadContacts, 'read')).handler(({ context, input }) => readContact(context, input)),
  alike: contacts.alike
    .use(allow(mayReadContacts, 'read'))
    .handler(({ context, input }) => contactsAlike(context, input)),
  texts: contacts.texts.use(allow(mayEraseContact, 'read')).handler(({ context, input }) => listTexts(context, input)),
  create: contacts.create.use(allow(mayKeepContacts)).handler(({ context, input }) => createContact(context, input)),
  change: contacts.change.use(allow(mayKeepContacts)).handler(({ context, input }) => changeContact(context, input)),
  remove: contacts.remove.use(allow(mayKeepContacts)).handler(({ context, input }) => removeContact(context, input)),
  restore: contacts.restore.use(allow(mayKeepContacts)).handler(({ context, input }) => restoreContact(context, input)),
  erase: contacts.erase.use(allow(mayEraseContact)).handler(({ context, input }) => eraseContact(context, input)),
}
