import { Button, Select } from '@fluentui/react-components'
import { noticeKindMatter, noticeKinds } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './inbox.module.css'
import { type InboxSearch, isNarrowed } from './search.ts'

interface Props {
  readonly search: InboxSearch
  readonly customers: readonly { readonly id: string; readonly name: string }[]
  readonly onChange: (change: { readonly [K in keyof InboxSearch]?: string | undefined }) => void
  readonly onClear: () => void
}

/** Narrows the inbox to what is unread, to a kind and to a customer; all of it stands in the address. */
export function InboxFilters({ search, customers, onChange, onClear }: Props) {
  const say = useText()
  const pick = useLocalised()
  return (
    <search className={styles.filters}>
      <Select
        aria-label={say('notices:filter.state')}
        value={search.only ?? ''}
        onChange={(_event, { value }) => onChange({ only: value })}
      >
        <option value="">{say('notices:filter.all')}</option>
        <option value="unread">{say('notices:filter.unread')}</option>
      </Select>
      <Select
        aria-label={say('notices:filter.kind')}
        value={search.kind ?? ''}
        onChange={(_event, { value }) => onChange({ kind: value })}
      >
        <option value="">{say('notices:filter.everyKind')}</option>
        {noticeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {pick(noticeKindMatter[kind].label)}
          </option>
        ))}
      </Select>
      {(customers.length > 1 || search.customer !== undefined) && (
        <Select
          aria-label={say('notices:filter.customer')}
          value={search.customer ?? ''}
          onChange={(_event, { value }) => onChange({ customer: value })}
        >
          <option value="">{say('notices:filter.everyCustomer')}</option>
          {customers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {isNarrowed(search) && <Button onClick={onClear}>{say('notices:filter.clear')}</Button>}
    </search>
  )
}
