import { useEffect, useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from './PrintNote.module.css'

/** On paper only: where the page came from and when. */
export function PrintNote() {
  const say = useText()
  const format = useFormat()
  const [printedAt, setPrintedAt] = useState(() => new Date())
  useEffect(() => {
    const note = () => setPrintedAt(new Date())
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [])
  return (
    <p className={styles.note} aria-hidden="true">
      {say('app:print', { address: window.location.href, moment: format.moment(printedAt) })}
    </p>
  )
}
