import { Field, Select } from '@fluentui/react-components'
import { contactRoleIds, contactRoles, contactSideIds, contactSides } from '@lotse/playbook'
import { useReader } from '../engagements/use-playbook.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { SearchField } from '../ui/SearchField.tsx'
import styles from './contacts.module.css'
import { onlyChoices } from './search.ts'
import { useContactsSearch } from './use-contacts-search.ts'

/** Narrows the list by letters, side, role and what is known; all of it stands in the address. */
export function ContactFilters({ total }: { readonly total: number | undefined }) {
  const say = useText()
  const localised = useLocalised()
  const reader = useReader()
  const [search, change] = useContactsSearch()
  const roles = contactRoleIds.filter((id) => {
    const { side } = contactRoles[id]
    return reader === 'customer' ? side === 'customer' : search.side === undefined || side === search.side
  })
  return (
    <search className={styles.filters}>
      <SearchField
        label={say('contacts:filter.search')}
        value={search.q ?? ''}
        onChange={(words) => change({ q: words || undefined })}
      />
      {reader === 'team' && (
        <Field label={say('contacts:field.side')}>
          <Select
            value={search.side ?? ''}
            onChange={(_event, { value }) =>
              change({ side: contactSideIds.find((one) => one === value), role: undefined })
            }
          >
            <option value="">{say('contacts:filter.every')}</option>
            {contactSideIds.map((side) => (
              <option key={side} value={side}>
                {localised(contactSides[side])}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={say('contacts:field.role')}>
        <Select
          value={search.role ?? ''}
          onChange={(_event, { value }) => change({ role: contactRoleIds.find((one) => one === value) })}
        >
          <option value="">{say('contacts:filter.every')}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {localised(contactRoles[role].label)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('contacts:filter.only')}>
        <Select
          value={search.only ?? ''}
          onChange={(_event, { value }) => change({ only: onlyChoices.find((one) => one === value) })}
        >
          <option value="">{say('contacts:filter.every')}</option>
          {onlyChoices.map((one) => (
            <option key={one} value={one}>
              {say(`contacts:only.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <span role="status" className={styles.count}>
        {total !== undefined && say('contacts:filter.count', { count: total })}
      </span>
    </search>
  )
}
