import { useId } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './ProgressLine.module.css'

interface Props {
  readonly label: string
  /** What happens right now, in words. */
  readonly step: string
  readonly done: number
  /** Null where the amount of work is not known yet. */
  readonly total: number | null
  /** Whether the work is counted in bytes. */
  readonly inBytes?: boolean
}

/** How far a piece of work is: its name, a bar, and the step it is at. */
export function ProgressLine({ label, step, done, total, inBytes = false }: Props) {
  const id = useId()
  const say = useText()
  const format = useFormat()
  const shown = inBytes ? format.bytes : format.number
  const count = total === null ? '' : say('ui:progress.of', { done: shown(done), total: shown(total) })
  return (
    <div className={styles.progress}>
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} {...(total === null ? {} : { value: done, max: total })} />
      <span className={styles.step}>
        {step} {count}
      </span>
    </div>
  )
}
