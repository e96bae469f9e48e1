import type { Document } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import { useUrlSort } from '../ui/table/use-url-sort.ts'
import { AttachedTo } from './AttachedTo.tsx'
import { contentAddress } from './address.ts'
import styles from './documents.module.css'
import { newestFirst, sortable } from './search.ts'

/** Documents as a table; a name opens the details, an arrow saves the file. */
export function DocumentTable({ documents }: { readonly documents: readonly Document[] }) {
  const say = useText()
  const [sort, setSort] = useUrlSort(sortable, newestFirst)
  const columns = useColumns()
  return (
    <DataTable
      label={say('documents:title')}
      columns={columns}
      rows={documents}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={setSort}
    />
  )
}

function useColumns(): readonly Column<Document>[] {
  const say = useText()
  const format = useFormat()
  const place = usePlace()
  return [
    {
      id: 'name',
      header: say('documents:field.name'),
      rowHeader: true,
      sortable: true,
      cell: ({ id, name, description, latest }) => (
        <span className={styles.name}>
          <Link to="." search={((before: object) => ({ ...before, document: id })) as never}>
            {name}
          </Link>
          <span className={styles.small}>
            {[latest.number > 1 ? say('documents:version', { number: latest.number }) : '', description ?? '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'kind',
      header: say('documents:field.kind'),
      sortable: true,
      cell: ({ kind }) => say(`documents:kind.${kind}`),
    },
    { id: 'attached', header: say('documents:field.attached'), cell: (one) => <AttachedTo attached={one.attached} /> },
    {
      id: 'audience',
      header: say('documents:field.audience'),
      cell: ({ audience }) => (
        <Pill tone={audience === 'team' ? 'quiet' : 'moving'}>{say(`documents:audience.${audience}`)}</Pill>
      ),
    },
    {
      id: 'uploaded',
      header: say('documents:field.uploaded'),
      sortable: true,
      cell: ({ latest }) => (
        <span className={styles.name}>
          {format.moment(latest.uploadedAt)}
          <span className={styles.small}>{latest.uploadedBy?.name}</span>
        </span>
      ),
    },
    {
      id: 'size',
      header: say('documents:field.size'),
      numeric: true,
      sortable: true,
      cell: ({ latest }) => format.bytes(latest.bytes),
    },
    {
      id: 'save',
      header: say('documents:save'),
      cell: ({ id, name }) => (
        <a href={contentAddress(place, id)} download={name} aria-label={say('documents:saveOf', { name })}>
          {say('documents:save')}
        </a>
      ),
    },
  ]
}
