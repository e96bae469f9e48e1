import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { api, client } from '../app/api.ts'
import { isLanguage, languageNames, languages } from '../language/language.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { onDemand } from '../ui/on-demand.ts'
import type { NewLink } from './LinkDialog.tsx'
import { RolesField } from './RolesField.tsx'
import { splitRoles } from './roles-text.ts'
import { useCustomerNames } from './use-customer-names.ts'

const CustomerField = onDemand(async () => (await import('./CustomerField.tsx')).CustomerField)
const LinkDialog = onDemand(async () => (await import('./LinkDialog.tsx')).LinkDialog)

interface Values {
  name: string
  email: string
  language: string
  kind: string
  customerId: string
  organisationRoles: string
}

/** Invites somebody, then shows the link to pass on, the only time. */
export function InvitePerson({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const language = useLanguage()
  const [made, setMade] = useState<NewLink>()
  const invite = async (values: Values) => {
    const ofCustomer = values.kind === 'customer'
    const invitation = await client.people.invite({
      name: values.name,
      email: values.email,
      language: isLanguage(values.language) ? values.language : language,
      customerId: ofCustomer ? values.customerId : null,
      organisationRoles: ofCustomer ? [] : splitRoles(values.organisationRoles),
    })
    setMade(invitation)
    await queries.invalidateQueries({ queryKey: api.people.key() })
  }
  // What comes next is fetched while the form is filled: the link is shown only once, and no field comes late.
  useEffect(() => {
    LinkDialog.prepare()
    CustomerField.prepare()
  }, [])
  if (made) return <LinkDialog made={made} onClose={onClose} />
  return (
    <FormDialog<Values>
      title={say('people:invite.action')}
      submitLabel={say('people:invite.submit')}
      defaultValues={{ name: '', email: '', language, kind: 'staff', customerId: '', organisationRoles: '' }}
      onSubmit={invite}
      onSent={() => undefined}
      onClose={onClose}
    >
      <TextField name="name" label={say('people:field.name')} required />
      <TextField name="email" type="email" label={say('people:field.email')} required />
      <ChoiceField
        name="language"
        label={say('people:field.language')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <Belonging />
    </FormDialog>
  )
}

/** Staff with roles, or a person of one customer. */
function Belonging() {
  const say = useText()
  const customers = useCustomerNames()
  const kind = useWatch<Values, 'kind'>({ name: 'kind' })
  return (
    <>
      <ChoiceField
        name="kind"
        label={say('people:field.belongs')}
        options={[
          { value: 'staff', label: say('people:invite.staff') },
          { value: 'customer', label: say('people:invite.customer'), disabled: customers.length === 0 },
        ]}
      />
      {kind === 'customer' ? <CustomerField customers={customers} /> : <RolesField />}
    </>
  )
}
