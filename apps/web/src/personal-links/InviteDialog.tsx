import { type IssuedLink, LINK_DAYS } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'
import { useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TermsFields, type TermsValues, termsOf } from './TermsFields.tsx'

interface Values extends TermsValues {
  readonly contactId: string
}

interface Props {
  readonly place: Place
  readonly pinForAll: boolean
  readonly canMail: boolean
  readonly onMade: (issued: IssuedLink) => void
  readonly onClose: () => void
}

/** Gives a contact of the customer a link to this engagement. */
export function InviteDialog({ place, pinForAll, canMail, onMade, onClose }: Props) {
  const say = useText()
  const { customerId } = place
  const contacts = useQuery(api.contacts.list.queryOptions({ input: { customerId, side: 'customer', limit: 200 } }))
  const invite = async ({ contactId, ...terms }: Values) => {
    onMade(await client.personalLinks.invite({ ...place, contactId, ...termsOf(terms) }))
  }
  return (
    <FormDialog<Values>
      title={say('personalLinks:invite')}
      submitLabel={say('personalLinks:create')}
      defaultValues={{ contactId: '', days: String(LINK_DAYS.usual), needsPin: '', byMail: canMail ? 'yes' : '' }}
      onSubmit={invite}
      onClose={onClose}
    >
      <SelectField
        name="contactId"
        required
        label={say('personalLinks:field.contact')}
        hint={say('personalLinks:field.contactHint')}
        empty={say('personalLinks:field.choose')}
        options={(contacts.data?.items ?? [])
          .filter(({ email }) => email !== null)
          .map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
      />
      <TermsFields pinForAll={pinForAll} canMail={canMail} />
    </FormDialog>
  )
}
