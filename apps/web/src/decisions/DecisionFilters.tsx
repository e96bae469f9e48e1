import { Field, Select } from '@fluentui/react-components'
import { useText } from '../language/use-text.ts'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './decisions.module.css'
import { decisionStates } from './search.ts'
import { useDecisionsSearch } from './use-decisions-search.ts'

/** Narrows the log by letters, state and day; all of it stands in the address. */
export function DecisionFilters({ total }: { readonly total: number | undefined }) {
  const say = useText()
  const [search, change] = useDecisionsSearch()
  const checks = [
    ['due', 'decisions:filter.due'],
    ['all', 'decisions:filter.superseded'],
  ] as const
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('decisions:filter.search')}
        value={search.q ?? ''}
        onChange={(words) => change({ q: words || undefined })}
      />
      <Field label={say('decisions:field.state')}>
        <Select
          value={search.state ?? ''}
          onChange={(_event, { value }) => change({ state: decisionStates.find((one) => one === value) })}
        >
          <option value="">{say('decisions:filter.every')}</option>
          {decisionStates.map((state) => (
            <option key={state} value={state}>
              {say(`decisions:state.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      {checks.map(([name, label]) => (
        <label key={name} className={styles.check}>
          <input
            type="checkbox"
            checked={search[name] === true}
            onChange={({ target }) => change({ [name]: target.checked || undefined })}
          />
          {say(label)}
        </label>
      ))}
      <span role="status" className={styles.count}>
        {total !== undefined && say('decisions:filter.count', { count: total })}
      </span>
    </search>
  )
}
