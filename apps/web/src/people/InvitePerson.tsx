import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { api, client } from '../app/api.ts'
import { isLanguage, languageNames, languages } from '../language/language.ts'
import { useLanguage, useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { LinkDialog, type NewLink } from './LinkDialog.tsx'
import { RolesField } from './RolesField.tsx'
import { splitRoles } from './roles-text.ts'
import { useCustomerNames } from './use-customer-names.ts'

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
      <SelectField
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
  const { field } = useController({ name: 'kind' })
  return (
    <>
      <Field label={say('people:field.belongs')}>
        <RadioGroup value={String(field.value)} onChange={(_event, { value }) => field.onChange(value)}>
          <Radio value="staff" label={say('people:invite.staff')} />
          <Radio value="customer" label={say('people:invite.customer')} disabled={customers.length === 0} />
        </RadioGroup>
      </Field>
      {field.value === 'customer' ? (
        <SelectField
          name="customerId"
          label={say('people:field.customer')}
          empty={say('people:invite.chooseCustomer')}
          options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      ) : (
        <RolesField />
      )}
    </>
  )
}
