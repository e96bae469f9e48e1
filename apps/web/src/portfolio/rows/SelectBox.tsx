import { useRef } from 'react'
import styles from './table.module.css'

interface Props {
  readonly label: string
  readonly isPicked: boolean
  readonly tab: 0 | -1
  /** @param reach with Shift: everything up to here */
  readonly onPick: (reach: boolean) => void
}

/** Picks a row. The browser's own box: there are thousands of them. */
export function SelectBox({ label, isPicked, tab, onPick }: Props) {
  const withShift = useRef(false)
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        aria-label={label}
        checked={isPicked}
        tabIndex={tab}
        onClick={(event) => {
          withShift.current = event.shiftKey
        }}
        onChange={() => onPick(withShift.current)}
      />
    </label>
  )
}
