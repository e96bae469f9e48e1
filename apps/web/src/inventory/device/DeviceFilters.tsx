import { Button, Field, Select } from '@fluentui/react-components'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { isNarrowed, noFilters, signs, states, supports, wordFilters } from '../search.ts'
import { useDevicesSearch } from '../use-devices-search.ts'
import styles from './device.module.css'
import { filterWords } from './filter-words.ts'

/** Narrows the list; all of it stands in the address. Filters from a click on a figure are shown to be taken away. */
export function DeviceFilters({ found }: { readonly found: number }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const [search, change] = useDevicesSearch()
  const set = wordFilters.flatMap((name) => {
    const value = search[name]
    return value === undefined ? [] : [{ name, value }]
  })
  const choice = <Name extends 'state' | 'support' | 'sign'>(
    name: Name,
    options: readonly { readonly value: string; readonly words: string }[],
  ) => (
    <Field label={say(`inventory:list.${name}`)}>
      <Select
        value={search[name] ?? ''}
        onChange={(_event, { value }) => change({ [name]: value === '' ? undefined : value })}
      >
        <option value="">{say('inventory:list.every')}</option>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  )
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('inventory:list.search')}
        value={search.q ?? ''}
        onChange={(words) => change({ q: words || undefined })}
      />
      {choice(
        'state',
        states.map((value) => ({ value, words: say(`inventory:state.${value}`) })),
      )}
      {choice(
        'support',
        supports.map((value) => ({ value, words: say(`inventory:supportStatus.${value}`) })),
      )}
      {choice(
        'sign',
        signs.map((value) => ({ value, words: say(`inventory:signs.${value}`) })),
      )}
      <span role="status" className={styles.count}>
        {say('inventory:list.count', { count: found, devices: format.number(found) })}
      </span>
      {set.length > 0 && (
        <ul className={styles.chips} aria-label={say('inventory:list.filters')}>
          {set.map(({ name, value }) => {
            const words = say('inventory:filter.value', {
              name: say(`inventory:filter.${name}`),
              value: value === '(none)' ? say('inventory:list.notGiven') : local(filterWords(name, value)),
            })
            return (
              <li key={name}>
                <button
                  type="button"
                  aria-label={say('inventory:list.drop', { filter: words })}
                  onClick={() => change({ [name]: undefined })}
                >
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {isNarrowed(search) && (
        <Button size="small" onClick={() => change(noFilters)}>
          {say('inventory:list.clear')}
        </Button>
      )}
    </search>
  )
}
