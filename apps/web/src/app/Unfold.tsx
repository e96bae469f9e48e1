import { Button } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { type ReactNode, useId, useState } from 'react'
import { useDismiss } from './shell/use-dismiss.ts'
import styles from './Unfold.module.css'

interface Props {
  readonly label: string
  readonly icon?: ReactNode
  /** Fetches what the entries will open; see `onDemand`. */
  readonly onNear?: () => void
  /** The entries; called with what closes them again. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that unfolds a few more of them. No menu in the sense of ARIA: Tab walks through ordinary buttons. */
export function Unfold({ label, icon, onNear, children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const place = useDismiss<HTMLDivElement>(open, () => setOpen(false))
  const near = onNear && { onFocus: onNear, onPointerEnter: onNear }
  return (
    <div ref={place} className={styles.place}>
      <Button
        {...(icon !== undefined && { icon: <>{icon}</> })}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        {...near}
      >
        {label}
        <span aria-hidden="true" className={styles.arrow}>
          <ChevronDownRegular />
        </span>
      </Button>
      {open && (
        <div id={id} className={styles.entries}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  )
}

interface EntryProps {
  readonly icon?: ReactNode
  readonly disabled?: boolean
  readonly onClick: () => void
  /** A second, quiet line: what it does or why it cannot. */
  readonly about?: string
  readonly children: ReactNode
}

/** One thing to do in what unfolded. */
export function Entry({ icon, disabled = false, onClick, about, children }: EntryProps) {
  return (
    <button type="button" className={styles.entry} aria-disabled={disabled} onClick={() => !disabled && onClick()}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <span>
        {children}
        {about && <span className={styles.about}>{about}</span>}
      </span>
    </button>
  )
}
