import type { Contact } from '@lotse/contract'
import { contactRoleIds, contactRoles, contactSides, workloadIds, workloads } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { listIn } from '../ui/form/list-text.ts'
import { ContactForm } from './ContactForm.tsx'
import { type ContactField, inputOf, sideOf, valuesOf } from './values.ts'

/** Changes a contact; when somebody was faster, both sides are shown. */
export function EditContact({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const language = useLanguage()
  const today = useToday()
  const queries = useQueryClient()
  const save = async (values: Record<ContactField, string>, { customerId, id, version }: Contact) => {
    await client.contacts.change({
      params: { customerId, contactId: id },
      headers: { 'if-match': ifMatch(version) },
      body: inputOf(values, today),
    })
    await queries.invalidateQueries({ queryKey: api.contacts.key() })
  }
  const yesNo = (value: string) => say(value === 'yes' ? 'contacts:yes' : 'contacts:no')
  const roleNames = (value: string) =>
    format.list(
      listIn(value).flatMap((id) =>
        contactRoleIds.filter((one) => one === id).map((one) => localised(contactRoles[one].label)),
      ),
    )
  const serviceNames = (value: string) =>
    format.list(
      listIn(value).flatMap((id) =>
        workloadIds.filter((one) => one === id).map((one) => localised(workloads[one].label)),
      ),
    )
  const languageName = (value: string) =>
    value === '' ? '' : (new Intl.DisplayNames([language], { type: 'language' }).of(value) ?? value)
  const consentName = (value: string) =>
    say(
      value === 'given' || value === 'withdrawn' ? (`contacts:consent.${value}` as const) : 'contacts:consent.notAsked',
    )
  return (
    <EditDialog<ContactField, Contact>
      title={say('contacts:edit.title', { name: contact.name })}
      submitLabel={say('contacts:edit.submit')}
      thing={contact}
      valuesOf={valuesOf}
      fields={{
        side: { label: say('contacts:field.side'), show: (value) => localised(contactSides[sideOf(value)]) },
        firstName: { label: say('contacts:field.firstName') },
        lastName: { label: say('contacts:field.lastName') },
        roles: { label: say('contacts:field.roles'), show: roleNames },
        email: { label: say('contacts:field.email') },
        phone: { label: say('contacts:field.phone') },
        organisation: { label: say('contacts:field.organisation') },
        country: { label: say('contacts:field.country') },
        language: { label: say('contacts:field.language'), show: languageName },
        timeZone: { label: say('contacts:field.timeZone') },
        isPrimary: { label: say('contacts:field.isPrimary'), show: yesNo },
        itTeam: { label: say('contacts:field.itTeam'), show: yesNo },
        doNotCall: { label: say('contacts:field.doNotCall'), show: yesNo },
        surveyServices: { label: say('contacts:field.surveyServices'), show: serviceNames },
        consentState: { label: say('contacts:field.consent'), show: consentName },
        consentOn: { label: say('contacts:field.consentOn') },
        consentHow: { label: say('contacts:field.consentHow') },
        preferences: { label: say('contacts:field.preferences') },
      }}
      save={save}
      onClose={onClose}
    >
      <ContactForm customerId={contact.customerId} contactId={contact.id} />
    </EditDialog>
  )
}
