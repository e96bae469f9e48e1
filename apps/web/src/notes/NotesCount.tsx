import { Button } from '@fluentui/react-components'
import { RANKED_AT_MOST } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './NotesList.module.css'
import type { NotesSearch } from './search.ts'

interface Props {
  readonly search: NotesSearch
  readonly total: number
  readonly onShowAll: () => void
}

/** How many notes there are, and whether the list is about a single one. */
export function NotesCount({ search, total, onShowAll }: Props) {
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
  const isCut = search.search !== undefined && total > RANKED_AT_MOST
  return (
    <p className={styles.count} aria-live="polite">
      {isCut
        ? say('notes:ranked', { total: format.number(total), most: format.number(RANKED_AT_MOST) })
        : say('notes:count', { count: total })}
    </p>
  )
}
