import { type KeyboardEvent, useState } from 'react'
import styles from './form.module.css'

interface Props {
  readonly id?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-label'?: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly type?: 'text' | 'password'
  readonly placeholder?: string
}

/** A line of text. While somebody types it shows what was typed: what the file says of it may come a moment later. */
export function TextInput({ value, onValue, type = 'text', ...more }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase())) setTyped(null)
  }
  return (
    <input
      {...more}
      className={styles.input}
      type={type}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value)
        onValue(target.value)
      }}
      onKeyDown={onKeyDown}
      onBlur={() => setTyped(null)}
    />
  )
}
