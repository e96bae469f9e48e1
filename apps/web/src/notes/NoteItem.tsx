import { Button } from '@fluentui/react-components'
import type { FoundNote } from '@lotse/contract'
import { noteCategories } from '@lotse/playbook'
import type { ReactNode } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { Pill } from '../ui/Pill.tsx'
import { Highlighted } from './Highlighted.tsx'
import styles from './NoteItem.module.css'
import { StructureBody, StructureSigns } from './NoteStructureView.tsx'
import { NoteText } from './NoteText.tsx'

interface Props {
  readonly note: FoundNote
  /** Whether it is the one that a link points at. */
  readonly pointedAt?: boolean
  /** Whether only the words around what was found stand there, the rest behind a click. */
  readonly isShort?: boolean
  /** What stands before the writer: the customer, in lists of several. */
  readonly before?: ReactNode
  /** The task the note belongs to, as words or a link; absent where the list is about one task. */
  readonly task?: ReactNode
  /** The way to the correction, to the corrected note, and to the note alone. */
  readonly linkTo?: (noteId: string, words: string) => ReactNode
  readonly onTag?: (tag: string) => void
  /** Absent where the reader may not write, or where it was corrected already. An intent is said anew with the status. */
  readonly onCorrect?: () => void
  /** Further buttons at its end. */
  readonly tools?: ReactNode
}

/** A note as it was written, with everything its category says; corrected ones stay, and both sides say so. */
export function NoteItem({
  note,
  pointedAt = false,
  isShort = false,
  before,
  task,
  linkTo,
  onTag,
  onCorrect,
  tools,
}: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { id, category, structure, found, tags, corrects, correctedBy } = note
  const isIntent = category === 'intent'
  return (
    <li
      id={id}
      className={styles.note}
      data-corrected={correctedBy !== null || undefined}
      aria-current={pointedAt ? 'true' : undefined}
    >
      <p className={styles.meta}>
        {before}
        <strong>{note.writtenBy.name}</strong>
        {' · '}
        {linkTo ? linkTo(id, format.moment(note.writtenAt)) : format.moment(note.writtenAt)}
        {` · ${localised(noteCategories[category].label)}`}
        {task && <> · {task}</>}
      </p>
      {(structure || note.escalated) && (
        <p className={styles.signs}>
          {note.escalated && <Pill tone="bad">{say('notes:escalated')}</Pill>}
          {structure && <StructureSigns structure={structure} />}
        </p>
      )}
      <Body note={note} isShort={isShort} />
      <NextAction note={note} />
      {note.nextUpdateOn && (
        <p className={styles.meta}>{say('notes:nextUpdateWords', { date: format.date(note.nextUpdateOn) })}</p>
      )}
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label={say('notes:tags.label')}>
          {tags.map((tag) => (
            <li key={tag}>
              {onTag ? (
                <button type="button" className={styles.tag} onClick={() => onTag(tag)}>
                  <Highlighted text={tag} words={found} />
                </button>
              ) : (
                <span className={styles.tag}>{tag}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {(corrects || correctedBy || onCorrect || tools) && (
        <div className={styles.tools}>
          {corrects && (linkTo ? linkTo(corrects, say('notes:isCorrection')) : say('notes:isCorrection'))}
          {correctedBy && (linkTo ? linkTo(correctedBy, say('notes:isCorrected')) : say('notes:isCorrected'))}
          {onCorrect && isIntent && <span>{say('notes:correctsByStatus')}</span>}
          {onCorrect && !isIntent && (
            <Button size="small" appearance="subtle" onClick={onCorrect}>
              {say('notes:correctThis')}
            </Button>
          )}
          {tools}
        </div>
      )}
    </li>
  )
}

function Body({ note, isShort }: { readonly note: FoundNote; readonly isShort: boolean }) {
  const say = useText()
  const { structure, found } = note
  const whole = (
    <>
      <NoteText text={note.text} words={found} />
      {structure && <StructureBody structure={structure} words={found} />}
    </>
  )
  if (!isShort || note.snippet === null) return whole
  return (
    <>
      <p className={styles.snippet}>
        <Highlighted text={note.snippet} words={found} />
      </p>
      <details className={styles.whole}>
        <summary>{say('notes:expand')}</summary>
        {whole}
      </details>
    </>
  )
}

function NextAction({ note }: { readonly note: FoundNote }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const { nextAction, nextActionDate, nextActionOwner, found } = note
  if (!nextAction && !nextActionDate) return null
  const late = nextActionDate !== null && nextActionDate < today && note.correctedBy === null
  return (
    <p className={styles.next}>
      <strong>{say('notes:next')}</strong> <Highlighted text={nextAction ?? ''} words={found} />
      <span className={styles.meta}>
        {nextActionDate && (
          <time
            dateTime={nextActionDate}
            data-late={late || undefined}
            title={format.relativeDays(nextActionDate, today)}
          >
            {format.nearDate(nextActionDate)}
          </time>
        )}
        {nextActionDate && nextActionOwner && ' · '}
        {nextActionOwner}
      </span>
    </p>
  )
}
