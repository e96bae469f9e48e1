import type { PersonRef } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { peopleQuery } from '../../engagements/people.ts'
import { mentionAt, type Selected } from '../markdown-edit.ts'

/** Most names that are offered at once. */
const offered = 6

interface Mentioning {
  readonly people: readonly PersonRef[]
  /** Which of them Enter takes. */
  readonly active: number
  /** To be told of every change of text and caret. */
  follow(at: Selected): void
  /** Whether a key belonged to the list. */
  onKeyDown(event: KeyboardEvent): boolean
  choose(person: PersonRef): void
  close(): void
}

/** Offers colleagues while somebody types a name behind an @. @param take puts the name where the @ stands */
export function useMention(take: (from: number, name: string) => void): Mentioning {
  const [begun, setBegun] = useState<{ readonly typed: string; readonly from: number } | null>(null)
  const [active, setActive] = useState(0)
  const { data } = useQuery(peopleQuery)
  const typed = begun?.typed.toLowerCase() ?? ''
  const people =
    begun === null
      ? []
      : (data ?? [])
          .filter(({ kind, state, name }) => kind === 'staff' && state !== 'disabled' && matches(name, typed))
          .slice(0, offered)
          .map(({ id, name }) => ({ id, name }))
  const close = () => setBegun(null)
  const choose = ({ name }: PersonRef) => {
    if (begun !== null) take(begun.from, name)
    close()
  }
  return {
    people,
    active: Math.min(active, people.length - 1),
    follow(at) {
      setBegun(mentionAt(at))
      setActive(0)
    },
    onKeyDown(event) {
      if (people.length === 0) return false
      const person = people[Math.min(active, people.length - 1)]
      if (event.key === 'ArrowDown') setActive((active + 1) % people.length)
      else if (event.key === 'ArrowUp') setActive((active + people.length - 1) % people.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey && person)
        choose(person)
      else if (event.key === 'Escape') close()
      else return false
      // Escape closes the list only, Enter publishes nothing.
      event.preventDefault()
      event.stopPropagation()
      return true
    },
    choose,
    close,
  }
}

/** Whether the name or one of its parts begins with what was typed; a name that stands there whole is done. */
function matches(name: string, typed: string): boolean {
  const lower = name.toLowerCase()
  return (
    !typed.startsWith(`${lower} `) &&
    (lower.startsWith(typed) || lower.split(/[\s-]/).some((part) => part.startsWith(typed)))
  )
}
