import { Field, Select } from '@fluentui/react-components'
import { insightStateIds, insightStates } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './insights.module.css'
import { useInsightsSearch } from './use-insights-search.ts'

const checks = ['stale', 'settled'] as const
const sorts = ['checked', 'title'] as const

interface Props {
  readonly total: number | undefined
  readonly products: readonly string[]
}

/** Narrows the insights by words, state, product and customer, and orders them; all of it stands in the address. */
export function InsightFilters({ total, products }: Props) {
  const say = useText()
  const pick = useLocalised()
  const [search, change] = useInsightsSearch()
  const { data: customers } = useQuery(api.portfolio.customers.queryOptions({ input: { limit: 500 } }))
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('insights:filter.search')}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined })}
      />
      <Field label={say('insights:field.state')}>
        <Select
          value={search.state ?? ''}
          onChange={(_event, { value }) => change({ state: insightStateIds.find((id) => id === value) })}
        >
          <option value="">{say('insights:filter.open')}</option>
          {insightStateIds.map((id) => (
            <option key={id} value={id}>
              {pick(insightStates[id].label)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('insights:field.product')}>
        <Select value={search.product ?? ''} onChange={(_event, { value }) => change({ product: value || undefined })}>
          <option value="">{say('insights:filter.everyProduct')}</option>
          {products.map((product) => (
            <option key={product} value={product}>
              {product}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('insights:filter.customer')}>
        <Select
          value={search.customer ?? ''}
          onChange={(_event, { value }) => change({ customer: value || undefined })}
        >
          <option value="">{say('insights:filter.everyCustomer')}</option>
          {customers?.map(({ customerId, name }) => (
            <option key={customerId} value={customerId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('insights:filter.sort')}>
        <Select
          value={search.sort ?? ''}
          onChange={(_event, { value }) => change({ sort: sorts.find((one) => one === value) })}
        >
          <option value="">{say('insights:sort.seats')}</option>
          {sorts.map((one) => (
            <option key={one} value={one}>
              {say(`insights:sort.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {checks.map((name) => (
        <label key={name} className={styles.check}>
          <input
            type="checkbox"
            checked={search[name] === 'yes'}
            onChange={({ target }) => change({ [name]: target.checked ? 'yes' : undefined })}
          />
          {say(`insights:filter.${name}`)}
        </label>
      ))}
      <span role="status" className={styles.count}>
        {total !== undefined && say('insights:filter.count', { count: total })}
      </span>
    </search>
  )
}
