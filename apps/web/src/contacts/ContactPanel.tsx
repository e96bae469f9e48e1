import { Button } from '@fluentui/react-components'
import type { Contact } from '@lotse/contract'
import { contactRoles, contactSides, workloads } from '@lotse/playbook'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Partial } from '../ui/states/Partial.tsx'
import { ContactSigns } from './ContactSigns.tsx'
import styles from './contacts.module.css'

const EditContact = onDemand(async () => (await import('./EditContact.tsx')).EditContact)
const NamingTexts = onDemand(async () => (await import('./NamingTexts.tsx')).NamingTexts)
const EraseContact = onDemand(async () => (await import('./EraseContact.tsx')).EraseContact)

interface Props {
  readonly customerId: string
  readonly contactId: string
  readonly onClose: () => void
}

/** One contact: how to reach them, what they agreed to, and what one can do. */
export function ContactPanel({ customerId, contactId, onClose }: Props) {
  const say = useText()
  const query = useQuery(api.contacts.get.queryOptions({ input: { customerId, contactId } }))
  return (
    <SidePanel title={query.data?.name ?? say('contacts:one')} open onClose={onClose}>
      <Loaded query={query} skeleton={<TextSkeleton lines={10} />}>
        {(contact) => (contact.erased ? <Erased contact={contact} /> : <Opened contact={contact} onClose={onClose} />)}
      </Loaded>
    </SidePanel>
  )
}

/** Removed and not erased: it stands in no list, and comes back as it was. */
function Removed({ contact }: { readonly contact: Contact }) {
  const say = useText()
  const queries = useQueryClient()
  const { customerId, id, may } = contact
  const restore = async () => {
    try {
      await client.contacts.restore({ customerId, contactId: id })
    } catch (error) {
      reportProblem(error)
    }
    await queries.invalidateQueries({ queryKey: api.contacts.key() })
  }
  return (
    <Partial
      what={say('contacts:gone.what')}
      why={say('contacts:gone.why')}
      {...(may.change && { how: <Button onClick={() => void restore()}>{say('contacts:gone.restore')}</Button> })}
    />
  )
}

function Opened({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { email, phone, consent, timeZone } = contact
  const language = useLanguageName(contact.language)
  const there = useTimeThere(timeZone)
  return (
    <>
      {contact.removedAt !== null && <Removed contact={contact} />}
      <ContactSigns contact={contact} />
      <Facts
        facts={[
          { label: say('contacts:field.side'), value: localised(contactSides[contact.side]) },
          {
            label: say('contacts:field.roles'),
            value: format.list(contact.roles.map((role) => localised(contactRoles[role].label))) || '–',
          },
          { label: say('contacts:field.email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : '–' },
          {
            label: say('contacts:field.phone'),
            value:
              phone && !contact.doNotCall ? (
                <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
              ) : (
                (phone ?? '–')
              ),
          },
          { label: say('contacts:field.organisation'), value: contact.organisation ?? '–' },
          { label: say('contacts:field.country'), value: contact.country ?? '–' },
          { label: say('contacts:field.language'), value: language },
          {
            label: say('contacts:field.timeZone'),
            value: timeZone && there ? say('contacts:timeThere', { zone: timeZone, time: there }) : '–',
          },
          {
            label: say('contacts:field.consent'),
            value: consent
              ? [say(`contacts:consent.${consent.state}`), format.date(consent.on), consent.how]
                  .filter(Boolean)
                  .join(' · ')
              : say('contacts:consent.notAsked'),
          },
          {
            label: say('contacts:field.surveyServices'),
            value: format.list(contact.surveyServices.map((id) => localised(workloads[id].label))) || '–',
          },
          { label: say('contacts:field.preferences'), value: contact.preferences ?? '–' },
          { label: say('contacts:field.pseudonym'), value: contact.pseudonym },
        ]}
      />
      <Work contact={contact} onClose={onClose} />
    </>
  )
}

function Work({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const undoToast = useUndoToast()
  const [open, setOpen] = useState<'edit' | 'erase' | null>(null)
  const { customerId, id, name, may } = contact
  const isRemoved = contact.removedAt !== null
  const one = { customerId, contactId: id }
  const renew = () => queries.invalidateQueries({ queryKey: api.contacts.key() })
  const remove = async () => {
    // The message with "undo" stands on the page, which the open panel would keep from the keyboard.
    onClose()
    try {
      await client.contacts.remove(one)
    } catch (error) {
      return reportProblem(error)
    }
    await renew()
    undoToast(
      'contacts:removed',
      async () => {
        await client.contacts.restore({ ...one })
        await renew()
      },
      { name },
    )
  }
  return (
    <div className={styles.actions}>
      {!isRemoved && (
        <Button as="a" href={`/api/customers/${customerId}/contacts/${id}.vcf`} download>
          {say('contacts:vcard')}
        </Button>
      )}
      {may.change && !isRemoved && (
        <>
          <Button {...EditContact.fetchedBy} onClick={() => setOpen('edit')}>
            {say('contacts:edit.action')}
          </Button>
          <Button onClick={() => void remove()}>{say('contacts:remove')}</Button>
        </>
      )}
      {may.erase && (
        <Button {...EraseContact.fetchedBy} onClick={() => setOpen('erase')}>
          {say('contacts:erase.action')}
        </Button>
      )}
      {open === 'edit' && <EditContact contact={contact} onClose={() => setOpen(null)} />}
      {open === 'erase' && <EraseContact contact={contact} onClose={() => setOpen(null)} />}
    </div>
  )
}

function Erased({ contact }: { readonly contact: Contact }) {
  const { erased, pseudonym, may } = contact
  const say = useText()
  const format = useFormat()
  if (erased === null) return null
  return (
    <>
      <p>{say('contacts:erased.words', { pseudonym })}</p>
      <Facts
        facts={[
          { label: say('contacts:erased.on'), value: format.moment(erased.at) },
          { label: say('contacts:erased.by'), value: erased.by?.name ?? '–' },
          { label: say('contacts:erase.reason'), value: erased.reason },
        ]}
      />
      {may.texts && <NamingTexts contact={contact} />}
    </>
  )
}

function useLanguageName(tag: string | null): string {
  const language = useLanguage()
  return tag === null ? '–' : (new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag)
}

/** What the clock says where the contact is, when the panel is opened. */
function useTimeThere(timeZone: string | null): string | null {
  const language = useLanguage()
  if (timeZone === null) return null
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date())
}
