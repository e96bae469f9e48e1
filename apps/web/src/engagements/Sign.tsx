import { classes } from '../ui/classes.ts'
import styles from './Sign.module.css'

interface Props {
  /** One character; an empty circle is drawn, since fonts disagree on whether ○ is empty. */
  readonly sign: string
  readonly className?: string | undefined
}

/** A sign beside words that say the same; not heard. */
export function Sign({ sign, className }: Props) {
  return (
    <span className={classes(styles.sign, className)} aria-hidden="true">
      {sign === '○' ? <span className={styles.ring} /> : sign}
    </span>
  )
}
