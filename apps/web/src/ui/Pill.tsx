import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Pill.module.css'
import tones from './tone.module.css'
import type { Tone } from './verdict.ts'

/** A small rounded label. The words must carry the meaning; the tone only underlines it. */
export function Pill({ tone = 'quiet', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classes(styles.pill, tones[tone])}>{children}</span>
}
