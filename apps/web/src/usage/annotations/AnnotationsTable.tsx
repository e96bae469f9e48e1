import type { Annotation } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Happened } from '../curve/happened.ts'
import styles from './annotations.module.css'
import { useRemoveAnnotation } from './use-remove-annotation.ts'

interface Props {
  readonly happened: readonly Happened[]
  /** Those of them that were written here, with what may be done about them. */
  readonly items: readonly Annotation[]
  readonly onEdit: (annotation: Annotation) => void
}

/** What stands on the curve, newest first. */
export function AnnotationsTable({ happened, items, onEdit }: Props) {
  const say = useText()
  const format = useFormat()
  const remove = useRemoveAnnotation()
  const written = new Map(items.map((item) => [item.id, item]))
  const mayChange = items.some(({ may }) => may.change)
  const columns: readonly Column<Happened>[] = [
    {
      id: 'when',
      header: say('annotations:field.when'),
      cell: ({ day, month }) => (day === null ? format.month(month) : format.date(day)),
    },
    { id: 'kind', header: say('annotations:field.kind'), cell: ({ kind }) => say(`annotations:kind.${kind}`) },
    {
      id: 'words',
      header: say('annotations:field.words'),
      rowHeader: true,
      cell: ({ id, words }) => (
        <>
          {words} {written.get(id)?.audience === 'team' && <Pill>{say('annotations:forTeam')}</Pill>}
        </>
      ),
    },
  ]
  const acts: Column<Happened> = {
    id: 'acts',
    header: say('annotations:change'),
    cell: ({ id, words }) => {
      const item = written.get(id)
      if (!item?.may.change) return null
      return (
        <span className={styles.acts}>
          <button
            type="button"
            className={styles.act}
            aria-label={say('annotations:changeOf', { words })}
            onClick={() => onEdit(item)}
          >
            {say('annotations:change')}
          </button>
          <button
            type="button"
            className={styles.act}
            disabled={remove.pending !== null}
            aria-label={say('annotations:removeOf', { words })}
            onClick={() => remove.remove(item)}
          >
            {say('annotations:remove')}
          </button>
        </span>
      )
    },
  }
  return (
    <DataTable
      label={say('annotations:table')}
      columns={mayChange ? [...columns, acts] : columns}
      rows={happened.toReversed()}
      rowKey={({ id }) => id}
    />
  )
}
