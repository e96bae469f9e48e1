import { type RefObject, useEffect, useRef } from 'react'

interface SideScroll {
  readonly head: RefObject<HTMLTableSectionElement | null>
  readonly body: RefObject<HTMLTableSectionElement | null>
  /** A bar that stays at the lower edge of the screen: the rows' own would lie below thousands of them. */
  readonly bar: RefObject<HTMLDivElement | null>
}

/** Lets heads, rows and the bar below them move sideways together. */
export function useSideScroll(isWide: boolean): SideScroll {
  const head = useRef<HTMLTableSectionElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parts = [head.current, body.current, bar.current].filter((part) => part !== null)
    if (!isWide) {
      for (const part of parts) part.scrollLeft = 0
      return
    }
    const follow = ({ currentTarget }: Event) => {
      if (!(currentTarget instanceof HTMLElement)) return
      for (const part of parts)
        if (part !== currentTarget && part.scrollLeft !== currentTarget.scrollLeft)
          part.scrollLeft = currentTarget.scrollLeft
    }
    for (const part of parts) part.addEventListener('scroll', follow, { passive: true })
    return () => {
      for (const part of parts) part.removeEventListener('scroll', follow)
    }
  }, [isWide])
  return { head, body, bar }
}
