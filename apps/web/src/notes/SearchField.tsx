import { Field, Input } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useText } from '../language/use-text.ts'
import { useNotesSearch } from './use-notes-search.ts'

/** Milliseconds of quiet after a key before the address, and with it the list, follows what is typed. */
const quiet = 250

/** Searches the notes while one types; the words stand in the address. */
export function SearchField() {
  const say = useText()
  const [search, setSearch] = useNotesSearch()
  const [typed, setTyped] = useState(search)
  const [followed, setFollowed] = useState(search)
  if (search !== followed) {
    // The address changed by another way than this field: back and forward, or a link.
    setFollowed(search)
    if (search !== typed.trim()) setTyped(search)
  }
  useEffect(() => {
    if (typed.trim() === search) return
    const timer = setTimeout(() => setSearch(typed), quiet)
    return () => clearTimeout(timer)
  }, [typed, search, setSearch])
  return (
    <Field label={say('notes:search')}>
      <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
    </Field>
  )
}
