import { useCallback, useEffect, useRef, useState } from 'react'

type Seen = readonly [first: number, last: number]

/** Milliseconds a place has to be looked at before its rows are fetched: whoever drags the bar passes thousands. */
const pause = 60

/** Which rows are on the screen, once the scrolling has come to rest for a moment. */
export function useSeen(): readonly [Seen, (first: number, last: number) => void] {
  const [seen, setSeen] = useState<Seen>([0, 30])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const report = useCallback((first: number, last: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setSeen((before) => (before[0] === first && before[1] === last ? before : [first, last]))
    }, pause)
  }, [])
  return [seen, report]
}
