import { useEffect, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { useLiveState } from '../live.ts'
import styles from './ConnectionBanner.module.css'

/** A connection that comes back within this time is nobody's business. */
const patience = 4_000

/** Says that what is on the screen may have changed elsewhere, while the server's events do not arrive. */
export function ConnectionBanner() {
  const say = useText()
  const stale = useLiveState() === 'stale'
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!stale) {
      setShown(false)
      return
    }
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [stale])
  return (
    <output className={styles.place}>
      {shown && (
        <p className={styles.banner}>
          <strong>{say('app:connection.title')}</strong> {say('app:connection.detail')}
        </p>
      )}
    </output>
  )
}
