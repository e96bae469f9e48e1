import { Button, Select } from '@fluentui/react-components'
import type { WorkLine } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { customersOf, rolesOf } from './grouped.ts'
import styles from './MyWork.module.css'
import { isNarrowed, type WorkSearch, workKinds } from './search.ts'

interface Props {
  readonly search: WorkSearch
  /** Everything there is before the filters: what can be chosen. */
  readonly all: readonly WorkLine[]
  readonly mayTeam: boolean
  readonly onChange: (change: { readonly [K in keyof WorkSearch]?: string | undefined }) => void
  readonly onClear: () => void
}

/** Narrows the work by kind, customer and role, and widens it to a whole team; all of it stands in the address. */
export function WorkFilters({ search, all, mayTeam, onChange, onClear }: Props) {
  const say = useText()
  const pick = useLocalised()
  const kinds = workKinds.filter((kind) => kind === search.kind || all.some((line) => line.kind === kind))
  const held = rolesOf(all)
  const customers = customersOf(all)
  return (
    <search className={styles.filters}>
      {mayTeam && (
        <Select
          aria-label={say('myWork:filter.scope')}
          value={search.scope ?? ''}
          onChange={(_event, { value }) => onChange({ scope: value })}
        >
          <option value="">{say('myWork:filter.mine')}</option>
          <option value="team">{say('myWork:filter.team')}</option>
        </Select>
      )}
      <Select
        aria-label={say('myWork:filter.kind')}
        value={search.kind ?? ''}
        onChange={(_event, { value }) => onChange({ kind: value })}
      >
        <option value="">{say('myWork:filter.everyKind')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`myWork:kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={say('myWork:filter.customer')}
        value={search.customer ?? ''}
        onChange={(_event, { value }) => onChange({ customer: value })}
      >
        <option value="">{say('myWork:filter.everyCustomer')}</option>
        {/* The address may name a customer for whom nothing waits. */}
        {search.customer !== undefined && !customers.some(({ id }) => id === search.customer) && (
          <option value={search.customer}>{say('myWork:filter.thatCustomer')}</option>
        )}
        {customers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {(held.length > 1 || search.role !== undefined) && (
        <Select
          aria-label={say('myWork:filter.role')}
          value={search.role ?? ''}
          onChange={(_event, { value }) => onChange({ role: value })}
        >
          <option value="">{say('myWork:filter.everyRole')}</option>
          {held.map((role) => (
            <option key={role} value={role}>
              {pick(roles[role].label)}
            </option>
          ))}
        </Select>
      )}
      {isNarrowed(search) && <Button onClick={onClear}>{say('myWork:filter.clear')}</Button>}
    </search>
  )
}
