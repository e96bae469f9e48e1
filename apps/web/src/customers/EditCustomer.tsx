import type { Customer, Language } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { languageNames } from '../language/language.ts'
import { useText } from '../language/use-text.ts'
import { CustomerFields } from './CustomerFields.tsx'
import { windowsAnswer, windowsUpgradeOf } from './windows-upgrade.ts'

type Field = 'name' | 'city' | 'country' | 'language' | 'windowsUpgrade'

/** Changes a customer's master data. When somebody was faster, both sides are shown and nothing is lost. */
export function EditCustomer({ customer, onClose }: { readonly customer: Customer; onClose(): void }) {
  const say = useText()
  const queries = useQueryClient()
  const windowsWords = (value: string) =>
    say(
      value === ''
        ? 'customers:field.windowsNotAsked'
        : value === 'yes'
          ? 'customers:field.windowsYes'
          : 'customers:field.windowsNo',
    )
  const save = async ({ name, city, country, language, windowsUpgrade }: Record<Field, string>, on: Customer) => {
    await client.customers.change({
      params: { customerId: on.id },
      headers: { 'if-match': ifMatch(on.version) },
      body: {
        name,
        city: city.trim() || null,
        country: country.trim().toUpperCase() || null,
        language: language as Language,
        windowsUpgrade: windowsUpgradeOf(windowsUpgrade),
      },
    })
    await queries.invalidateQueries({ queryKey: api.customers.key() })
  }
  return (
    <EditDialog<Field, Customer>
      title={say('customers:edit')}
      submitLabel={say('customers:save')}
      thing={customer}
      valuesOf={({ name, city, country, language, windowsUpgrade }) => ({
        name,
        city: city ?? '',
        country: country ?? '',
        language,
        windowsUpgrade: windowsAnswer(windowsUpgrade),
      })}
      fields={{
        name: { label: say('customers:field.name') },
        city: { label: say('customers:field.city') },
        country: { label: say('customers:field.country') },
        language: { label: say('customers:field.language'), show: (value) => languageNames[value as Language] },
        windowsUpgrade: { label: say('customers:field.windowsUpgrade'), show: windowsWords },
      }}
      save={save}
      onClose={onClose}
    >
      <CustomerFields />
    </EditDialog>
  )
}
