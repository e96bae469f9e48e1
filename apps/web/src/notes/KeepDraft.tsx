import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import type { DraftKeeper } from './draft-keeper.ts'
import { draftOf, hasWords, type NoteValues } from './note-values.ts'

interface Props {
  readonly keeper: DraftKeeper
  /** The form without a draft: as long as nothing else stands there, there is nothing to keep. */
  readonly original: NoteValues
  /** Whether the form begins with words that the server does not have. */
  readonly isUnsent: boolean
}

/** Keeps what is typed. Shows nothing. */
export function KeepDraft({ keeper, original, isUnsent }: Props) {
  const values = useWatch<NoteValues>() as NoteValues
  const written = JSON.stringify(draftOf(values))
  const last = useRef(isUnsent ? '' : written)
  useEffect(() => {
    if (last.current === written) return
    last.current = written
    const isWorthKeeping = hasWords(values) && written !== JSON.stringify(draftOf(original))
    if (isWorthKeeping || keeper.draft !== null) keeper.keep(draftOf(values))
  }, [keeper, original, values, written])
  return null
}
