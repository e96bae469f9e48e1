import type { NoteDraft } from '@lotse/contract'
import { noteCategories } from '@lotse/playbook'
import type { ReactNode } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './NotesList.module.css'

interface Props {
  readonly draft: NoteDraft
  /** Whose draft it is about, where drafts of several customers stand together. */
  readonly before?: ReactNode
  /** What one can do with it. */
  readonly children: ReactNode
}

/** One of one's own drafts: how it begins, what it will be, when it was kept last. */
export function DraftLine({ draft, before, children }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { text } = draft.content.fields
  const plain = typeof text === 'string' ? text.replace(/[*_`#>]+/g, '').trim() : ''
  const words = plain === '' ? say('notes:draft.nameless') : plain.slice(0, 120)
  const kind = localised(noteCategories[draft.content.category].label)
  return (
    <li>
      <span className={styles.draftWords}>
        {before}
        {words}
        <span className={styles.count}>
          {` · ${kind}${draft.corrects === null ? '' : `, ${say('notes:isCorrection')}`} · ${format.moment(draft.changedAt)}`}
        </span>
      </span>
      <span className={styles.tools}>{children}</span>
    </li>
  )
}
