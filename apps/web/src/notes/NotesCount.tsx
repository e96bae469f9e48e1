import { Button } from '@fluentui/react-components'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './NotesList.module.css'
import type { NotesSearch } from './search.ts'

interface Props {
  readonly search: NotesSearch
  readonly total: number
  /** Whether there are more than the list can ever show: a search ranks only so many. */
  readonly isCut: boolean
  readonly onShowAll: () => void
}

/** How many notes there are, and whether the list is about a single one. */
export function NotesCount({ search, total, isCut, onShowAll }: Props) {
  const say = useText()
  const format = useFormat()
  if (search.note)
    return (
      <p className={styles.count}>
        {say('notes:alone')}{' '}
        <Button size="small" onClick={onShowAll}>
          {say('notes:showAll')}
        </Button>
      </p>
    )
  return (
    <p className={styles.count} aria-live="polite">
      {isCut ? say('notes:cut', { total: format.number(total) }) : say('notes:count', { count: total })}
    </p>
  )
}
