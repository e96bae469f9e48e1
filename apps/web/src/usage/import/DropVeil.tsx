import { useText } from '../../language/use-text.ts'
import styles from './DropVeil.module.css'

/** Lies over the page while files hover over it: they may be let go anywhere. */
export function DropVeil() {
  const say = useText()
  return <div className={styles.veil}>{say('usage:import.release')}</div>
}
