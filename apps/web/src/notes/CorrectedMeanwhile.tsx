import type { Note } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './NoteForm.module.css'
import { NoteText } from './NoteText.tsx'

/** The correction that somebody else wrote while one was writing: one's own words stay in the form and correct that one. */
export function CorrectedMeanwhile({ correction }: { readonly correction: Note }) {
  const say = useText()
  const format = useFormat()
  return (
    <section className={styles.bar} aria-label={say('notes:overtaken.title')}>
      <strong>
        {say('notes:overtaken.by', { name: correction.writtenBy.name, moment: format.moment(correction.writtenAt) })}
      </strong>
      <NoteText text={correction.text} />
      <span>{say('notes:overtaken.onward')}</span>
    </section>
  )
}
