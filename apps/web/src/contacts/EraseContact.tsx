import type { Contact } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { client } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './contacts.module.css'
import { NamingTexts } from './NamingTexts.tsx'

/** Erases the personal data of a contact, after saying what that means and what it leaves: it cannot be undone. */
export function EraseContact({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const { customerId, id, name, pseudonym } = contact
  return (
    <FormDialog<{ reason: string }>
      title={say('contacts:erase.title', { name })}
      submitLabel={say('contacts:erase.submit')}
      defaultValues={{ reason: '' }}
      onSubmit={async ({ reason }) => {
        await client.contacts.erase({ customerId, contactId: id, reason })
        await queries.invalidateQueries()
      }}
      onClose={onClose}
    >
      <p className={styles.alike}>{say('contacts:erase.words', { pseudonym })}</p>
      <NamingTexts contact={contact} />
      <TextField name="reason" required label={say('contacts:erase.reason')} hint={say('contacts:erase.reasonHint')} />
    </FormDialog>
  )
}
