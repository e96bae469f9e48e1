import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type RefObject, useEffect, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './SearchField.module.css'

/** Milliseconds of quiet after a key before the rows follow what is typed. */
const quiet = 200

interface Props {
  readonly value: string
  readonly onChange: (words: string) => void
  readonly field: RefObject<HTMLInputElement | null>
}

/**
 * The address follows the typing after a short pause, and the field follows the address. Escape empties it. The browser's
 * own field: the library's weighs as much as the whole page may grow.
 */
export function SearchField({ value, onChange, field }: Props) {
  const say = useText()
  const [typed, setTyped] = useState(value)
  const [followed, setFollowed] = useState(value)
  if (value !== followed) {
    // The address changed by another way than this field: back and forward, a chip, a view.
    setFollowed(value)
    if (value !== typed.trim()) setTyped(value)
  }
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), quiet)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <span className={styles.place}>
      <span className={styles.icon} aria-hidden="true">
        <SearchRegular />
      </span>
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label={say('portfolio:filters.searchLabel')}
        placeholder={say('portfolio:filters.searchHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return
          event.preventDefault()
          setTyped('')
          onChange('')
        }}
      />
    </span>
  )
}
