import { Button } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import type { TrashItem } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './Trash.module.css'

interface Props {
  readonly item: TrashItem
  readonly onRestore: (item: TrashItem) => void
}

/** One deleted thing: what, of whom, who deleted it when and why, until when it can come back. */
export function TrashLine({ item, onRestore }: Props) {
  const say = useText()
  const format = useFormat()
  const { kind, title, customerName, reason, deletedAt, deletedBy, until, may } = item
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <span className={styles.titleLine}>
          <span className={styles.title}>{title}</span>
          <Pill>{say(`trash:kind.${kind}`)}</Pill>
        </span>
        <span className={styles.about}>
          {kind !== 'customer' && <span>{customerName ?? say('trash:organisation')}</span>}
          <span>
            {say('trash:deleted', { who: deletedBy?.name ?? say('trash:somebody'), when: format.moment(deletedAt) })}
          </span>
          <span>{say('trash:until', { date: format.date(until) })}</span>
        </span>
        {reason && <span className={styles.about}>{say('trash:reason', { reason })}</span>}
      </span>
      {may.restore && (
        <Button
          icon={<ArrowUndoRegular />}
          aria-label={say('trash:restoreNamed', { title })}
          onClick={() => onRestore(item)}
        >
          {say('trash:restore')}
        </Button>
      )}
    </li>
  )
}
