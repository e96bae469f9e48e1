import { useText } from '../language/use-text.ts'
import { SelectField } from '../ui/form/SelectField.tsx'
import type { CustomerName } from './use-customer-names.ts'

/** Whose person somebody will be. */
export function CustomerField({ customers }: { readonly customers: readonly CustomerName[] }) {
  const say = useText()
  return (
    <SelectField
      name="customerId"
      label={say('people:field.customer')}
      empty={say('people:invite.chooseCustomer')}
      options={customers.map(({ id, name }) => ({ value: id, label: name }))}
      required
    />
  )
}
