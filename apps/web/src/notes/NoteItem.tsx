import { Button } from '@fluentui/react-components'
import type { Note } from '@lotse/contract'
import { noteCategories } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Highlighted } from './Highlighted.tsx'
import styles from './NotesPage.module.css'

interface Props {
  readonly note: Note
  readonly search: string
  /** Absent where the reader may not write, or where it was corrected already. */
  readonly onCorrect?: () => void
}

/** A note as it was written, with its next action; corrected ones stay, and both sides say so. */
export function NoteItem({ note, search, onCorrect }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { category, text, nextAction, nextActionDate, nextActionOwner, writtenBy, writtenAt, corrects, correctedBy } =
    note
  const when = [nextActionDate && format.nearDate(nextActionDate), nextActionOwner].filter(Boolean).join(' · ')
  return (
    <li id={note.id} className={styles.note} data-corrected={correctedBy !== null || undefined}>
      <p className={styles.meta}>
        <strong>{writtenBy.name}</strong>
        {` · ${format.moment(writtenAt)} · ${localised(noteCategories[category].label)}`}
        {corrects && (
          <>
            {' · '}
            <a href={`#${corrects}`}>{say('notes:isCorrection')}</a>
          </>
        )}
        {correctedBy && (
          <>
            {' · '}
            <a href={`#${correctedBy}`}>{say('notes:isCorrected')}</a>
          </>
        )}
      </p>
      <p className={styles.text}>
        <Highlighted text={text} search={search} />
      </p>
      {nextAction && (
        <p className={styles.next}>
          <strong>{say('notes:next')}</strong> <Highlighted text={nextAction} search={search} />
          {when && <span className={styles.meta}>{when}</span>}
        </p>
      )}
      {onCorrect && (
        <div className={styles.tools}>
          <Button size="small" appearance="subtle" onClick={onCorrect}>
            {say('notes:correctThis')}
          </Button>
        </div>
      )}
    </li>
  )
}
