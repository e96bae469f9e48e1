import type { NoteSurroundings } from '@lotse/contract'
import { noteCategories } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import styles from './NotesList.module.css'

/** When the next note of each category with a fixed pace is due. */
export function DueLines({ due }: { readonly due: NoteSurroundings['due'] }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const today = useToday()
  if (due.length === 0) return null
  return (
    <ul className={styles.due}>
      {due.map(({ category, latestOn, dueOn }) => {
        const words = {
          category: localised(noteCategories[category].label),
          date: format.date(dueOn),
          when: format.relativeDays(dueOn, today),
        }
        if (latestOn === null) return <li key={category}>{say('notes:due.none', words)}</li>
        const isLate = dueOn < today
        return (
          <li key={category} data-late={isLate || undefined}>
            {say(isLate ? 'notes:due.late' : 'notes:due.next', words)}
          </li>
        )
      })}
    </ul>
  )
}
