import type { Customer, Language } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { ConflictDialog } from '../ui/dialog/ConflictDialog.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { CustomerFields } from './CustomerFields.tsx'

interface Values {
  readonly name: string
  readonly city: string
  readonly country: string
  readonly language: Language
}

const valuesOf = ({ name, city, country, language }: Customer): Values => ({
  name,
  city: city ?? '',
  country: country ?? '',
  language,
})

interface Conflict {
  readonly mine: Values
  readonly theirs: Customer
}

/** Changes a customer's master data. When somebody was faster, both sides are shown and nothing is lost. */
export function EditCustomer({ customer, onClose }: { readonly customer: Customer; onClose(): void }) {
  const say = useText()
  const queries = useQueryClient()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const save = async (values: Values, version: number): Promise<boolean> => {
    const { name, language } = values
    const [city, country] = [values.city.trim() || null, values.country.trim().toUpperCase() || null]
    try {
      await client.customers.change({
        params: { customerId: customer.id },
        headers: { 'if-match': ifMatch(version) },
        body: { name, city, country, language },
      })
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
      setConflict({ mine: values, theirs: error.current as Customer })
      return false
    }
    await queries.invalidateQueries({ queryKey: api.customers.key() })
    return true
  }
  if (conflict) {
    const before = valuesOf(customer)
    const theirs = valuesOf(conflict.theirs)
    const names = ['name', 'city', 'country', 'language'] as const
    return (
      <ConflictDialog<keyof Values>
        fields={names.map((name) => ({
          name,
          label: say(`customers:field.${name}`),
          base: before[name],
          mine: conflict.mine[name],
          theirs: theirs[name],
        }))}
        onClose={onClose}
        onResolve={async (resolved) => {
          if (await save({ ...resolved, language: resolved.language === 'en' ? 'en' : 'de' }, conflict.theirs.version))
            onClose()
        }}
      />
    )
  }
  return (
    <FormDialog
      title={say('customers:edit')}
      submitLabel={say('customers:save')}
      defaultValues={valuesOf(customer)}
      onSubmit={async (values: Values) => {
        if (await save(values, customer.version)) onClose()
      }}
      onClose={onClose}
    >
      <CustomerFields />
    </FormDialog>
  )
}
