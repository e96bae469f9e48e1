import { lazy, Suspense } from 'react'
import { Highlighted } from './Highlighted.tsx'
import styles from './NoteText.module.css'

const MarkdownText = lazy(async () => ({ default: (await import('./MarkdownText.tsx')).MarkdownText }))

/** The text of a note. As plain text until what reads Markdown is there: it is fetched once, for all notes. */
export function NoteText({ text, words = [] }: { readonly text: string; readonly words?: readonly string[] }) {
  const plain = (
    <div className={styles.text}>
      <p>
        <Highlighted text={text} words={words} />
      </p>
    </div>
  )
  return (
    <Suspense fallback={plain}>
      <MarkdownText text={text} words={words} />
    </Suspense>
  )
}
