import type { ContactSide } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { ContactForm } from './ContactForm.tsx'
import { type ContactValues, inputOf, newValues, sideOf } from './values.ts'

interface Props {
  readonly customerId: string
  readonly sides: readonly ContactSide[]
  readonly onClose: () => void
}

/** Adds a contact; it begins with language and country of the customer. What the server refuses stands at its field. */
export function NewContact({ customerId, sides, onClose }: Props) {
  const say = useText()
  const language = useLanguage()
  const today = useToday()
  const queries = useQueryClient()
  const customer = useQuery(api.customers.get.queryOptions({ input: { customerId } }))
  const save = async (values: ContactValues) => {
    await client.contacts.create({ customerId, side: sideOf(values.side), ...inputOf(values, today) })
    await queries.invalidateQueries({ queryKey: api.contacts.key() })
  }
  // A moment, since the page has mostly asked already; where the customer cannot be read, the reader's language begins.
  if (customer.isLoading) return null
  return (
    <FormDialog<ContactValues>
      title={say('contacts:new.title')}
      submitLabel={say('contacts:new.submit')}
      defaultValues={newValues(
        sides[0] ?? 'customer',
        customer.data?.language ?? language,
        customer.data?.country ?? '',
      )}
      onSubmit={save}
      onClose={onClose}
    >
      <ContactForm customerId={customerId} sides={sides} />
    </FormDialog>
  )
}
