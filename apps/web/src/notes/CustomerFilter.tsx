import { Field, Input } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { api } from '../app/api.ts'
import { useText } from '../language/use-text.ts'

interface Props {
  /** The customer's id, as the address says it. */
  readonly value: string | undefined
  readonly onChange: (customerId: string | undefined) => void
}

/** How many customers are offered while somebody types. */
const offered = 20

/** One customer out of thousands: typing offers names, a whole name chooses. */
export function CustomerFilter({ value, onChange }: Props) {
  const say = useText()
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = useQuery(
    api.customers.get.queryOptions({ input: { customerId: value ?? '' }, enabled: value !== undefined }),
  )
  const search = useDeferredValue(typed?.trim() ?? '')
  const { data } = useQuery(
    api.portfolio.customers.queryOptions({
      input: { search, limit: offered },
      enabled: search !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const names = new Map((data ?? []).map(({ name, customerId }) => [name, customerId]))
  const take = (words: string) => {
    setTyped(words)
    if (words === '') onChange(undefined)
    const id = names.get(words)
    if (id === undefined) return
    onChange(id)
    setTyped(null)
  }
  const shown = typed ?? (value === undefined ? '' : (chosen.data?.name ?? ''))
  return (
    <Field label={say('notes:filter.customer')}>
      <Input
        type="search"
        value={shown}
        list={listId}
        autoComplete="off"
        onChange={(_event, next) => take(next.value)}
      />
      <datalist id={listId}>
        {[...names.keys()].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  )
}
