import { Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type RefObject, useEffect, useState } from 'react'
import { useText } from '../../language/use-text.ts'

/** Milliseconds of quiet after a key before the rows follow what is typed. */
const quiet = 200

interface Props {
  readonly value: string
  readonly onChange: (words: string) => void
  readonly field: RefObject<HTMLInputElement | null>
}

/** The address follows the typing after a short pause, and the field follows the address. Escape empties it. */
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
    <Input
      input={{ ref: field }}
      type="search"
      aria-label={say('portfolio:filters.searchLabel')}
      placeholder={say('portfolio:filters.searchHint')}
      contentBefore={<SearchRegular />}
      value={typed}
      onChange={(_event, data) => setTyped(data.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return
        event.preventDefault()
        setTyped('')
        onChange('')
      }}
    />
  )
}
