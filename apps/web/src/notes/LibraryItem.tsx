import type { LibraryNote } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { NoteItem } from './NoteItem.tsx'

interface Props {
  readonly note: LibraryNote
  readonly onTag?: (tag: string) => void
  /** What one can do with it here, such as marking it read. */
  readonly tools?: ReactNode
}

/** A note among those of all customers: with its customer, and the way to where it was written. */
export function LibraryItem({ note, onTag, tools }: Props) {
  const say = useText()
  const params = { customerId: note.customerId, engagementId: note.engagementId }
  const to = '/customers/$customerId/engagements/$engagementId/notes' as const
  return (
    <NoteItem
      note={note}
      isShort={note.snippet !== null}
      before={
        <>
          <Link to={to} params={params}>
            {note.customerName}
          </Link>
          {' · '}
        </>
      }
      linkTo={(noteId, words) => (
        <Link to={to} params={params} search={{ note: noteId }}>
          {words}
        </Link>
      )}
      {...(note.taskId && { task: say('notes:task.number', { task: note.taskId }) })}
      {...(onTag && { onTag })}
      {...(tools !== undefined && { tools })}
    />
  )
}
