import type { Contact } from '@lotse/contract'
import { contactRoles, contactSides } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { useUrlSort } from '../ui/table/use-url-sort.ts'
import { ContactSigns } from './ContactSigns.tsx'
import styles from './contacts.module.css'
import { byName, sortable } from './search.ts'

/** Contacts as a table; a name opens the details. */
export function ContactTable({ contacts }: { readonly contacts: readonly Contact[] }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const [sort, setSort] = useUrlSort(sortable, byName)
  const columns: readonly Column<Contact>[] = [
    {
      id: 'name',
      header: say('contacts:field.name'),
      rowHeader: true,
      sortable: true,
      cell: ({ id, name, organisation }) => (
        <span className={styles.name}>
          <Link to="." search={((before: object) => ({ ...before, contact: id })) as never}>
            {name}
          </Link>
          <span className={styles.small}>{organisation}</span>
        </span>
      ),
    },
    {
      id: 'side',
      header: say('contacts:field.side'),
      sortable: true,
      cell: ({ side, roles }) => (
        <span className={styles.name}>
          {localised(contactSides[side])}
          <span className={styles.small}>{format.list(roles.map((role) => localised(contactRoles[role].label)))}</span>
        </span>
      ),
    },
    {
      id: 'reach',
      header: say('contacts:field.reach'),
      cell: ({ email, phone }) => (
        <span className={styles.name}>
          {email ? <a href={`mailto:${email}`}>{email}</a> : '–'}
          <span className={styles.small}>{phone}</span>
        </span>
      ),
    },
    { id: 'signs', header: say('contacts:field.signs'), cell: (contact) => <ContactSigns contact={contact} /> },
  ]
  return (
    <DataTable
      label={say('contacts:title')}
      columns={columns}
      rows={contacts}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={setSort}
    />
  )
}
