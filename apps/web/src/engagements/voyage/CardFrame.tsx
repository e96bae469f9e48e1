import type { ReactNode } from 'react'
import { Sign } from '../Sign.tsx'
import styles from './card.module.css'
import { type CardLook, lookSigns } from './card-look.ts'

interface Props {
  readonly look: CardLook
  /** Work without a task status is drawn lighter. */
  readonly light?: boolean
  readonly pending?: boolean
  /** Stands in place of the sign, where the sign can be pressed. */
  readonly tick?: ReactNode
  /** The link, with title and line. */
  readonly children: ReactNode
}

/** The frame of a small card: its look, its sign, its words. */
export function CardFrame({ look, light = false, pending = false, tick, children }: Props) {
  return (
    <li className={styles.card} data-look={look} data-light={light || undefined} data-pending={pending || undefined}>
      {tick ?? <Sign sign={lookSigns[look]} className={styles.sign} />}
      {children}
    </li>
  )
}
