import type { PersonRef } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import styles from '../NoteForm.module.css'

interface Props {
  readonly id: string
  readonly people: readonly PersonRef[]
  readonly active: number
  readonly onChoose: (person: PersonRef) => void
}

/** The colleagues that fit what was typed behind an @. The focus stays in the text. */
export function MentionList({ id, people, active, onChoose }: Props) {
  const say = useText()
  if (people.length === 0) return null
  return (
    <div id={id} role="listbox" tabIndex={-1} className={styles.suggestions} aria-label={say('notes:mention.list')}>
      {people.map((person, index) => (
        // The keys are handled where the focus is: in the text.
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(person)
          }}
        >
          {person.name}
        </div>
      ))}
    </div>
  )
}
