import { type ReactNode, useId } from 'react'
import { useText } from '../../../language/use-text.ts'
import { Notes } from '../findings/Notes.tsx'
import styles from './form.module.css'

interface Props {
  readonly label: string
  /** Where findings about it are filed. */
  readonly at: string
  /** What the device does where the file does not say it; null where the file does. */
  readonly unsaid: string | null
  /** The control, given the ids that tie label and words to it. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string }) => ReactNode
}

/** A field with its name, what holds without it, and what was found about it. */
export function Setting({ label, at, unsaid, children }: Props) {
  const say = useText()
  const id = useId()
  return (
    <div className={styles.setting}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-unsaid ${id}-notes` })}
      {unsaid !== null && (
        <p id={`${id}-unsaid`} className={styles.unsaid}>
          {say('designer:form.unsaid', { meaning: unsaid })}
        </p>
      )}
      <Notes at={at} id={`${id}-notes`} />
    </div>
  )
}
