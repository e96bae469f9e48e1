import { Field, Input } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useEffect, useState } from 'react'

/** Milliseconds of quiet after a key before the address, and with it the list, follows what is typed. */
const quiet = 250

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (words: string) => void
}

/** Searches while one types; the words stand in the address. */
export function SearchField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value)
  const [followed, setFollowed] = useState(value)
  if (value !== followed) {
    // The address changed by another way than this field: back and forward, or a link.
    setFollowed(value)
    if (value !== typed.trim()) setTyped(value)
  }
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), quiet)
    return () => clearTimeout(timer)
  })
  return (
    <Field label={label}>
      <Input
        type="search"
        contentBefore={<SearchRegular />}
        value={typed}
        onChange={(_event, { value: next }) => setTyped(next)}
      />
    </Field>
  )
}
