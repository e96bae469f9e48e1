import { cloudIds, clouds } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

interface Props {
  /** The field's name in the form. */
  readonly name: string
  readonly nameHint?: string
  readonly required?: boolean
}

/** Name, cloud, domain and directory of a tenant. */
export function TenantFields({ name, nameHint, required = false }: Props) {
  const say = useText()
  const pick = useLocalised()
  return (
    <>
      <TextField
        name={name}
        label={say('customers:field.tenantName')}
        required={required}
        {...(nameHint !== undefined && { hint: nameHint })}
      />
      <SelectField
        name="cloud"
        label={say('customers:field.cloud')}
        hint={say('customers:field.cloudHint')}
        options={cloudIds.map((value) => ({ value, label: pick(clouds[value].label) }))}
      />
      <TextField
        name="primaryDomain"
        label={say('customers:field.primaryDomain')}
        hint={say('customers:field.primaryDomainHint')}
      />
      <TextField
        name="directoryId"
        label={say('customers:field.directoryId')}
        hint={say('customers:field.directoryIdHint')}
      />
    </>
  )
}
