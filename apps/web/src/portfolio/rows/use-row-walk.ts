import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
} from 'react'
import { usePreferences } from '../../app/preferences.ts'
import type { Picked } from '../selection/selection.ts'
import { type RowStep, rowStep } from './row-key.ts'

interface Asked {
  /** Says which rows are meant: filters and order. */
  readonly meant: string
  readonly total: number
  readonly rowAt: (index: number) => Picked | undefined
  /** @param reach everything up to this row */
  readonly onPick: (index: number, reach: boolean) => void
}

type Scroll = (index: number, options?: { align?: 'auto' }) => void

/**
 * The keyboard in the rows: one of them is active and holds the only Tab stop; arrows, Page keys and letters move it,
 * Shift selects on the way. A row that is on its way gets the focus when it has come.
 */
export function useRowWalk({ meant, total, rowAt, onPick }: Asked) {
  const { shortcuts } = usePreferences()
  const [active, setActive] = useState(0)
  const [isInside, setInside] = useState(false)
  const wanted = useRef<number | null>(null)
  // Asks for a drawing even where the active row stays the same.
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const scroll = useRef<Scroll>(() => undefined)
  const body = useRef<RefObject<HTMLElement | null>>({ current: null })

  // Other rows begin anew: whoever is inside stands on the first of them.
  const [walksIn, setWalksIn] = useState(meant)
  if (walksIn !== meant) {
    setWalksIn(meant)
    setActive(0)
  }
  const walksNow = useRef({ meant, isInside })
  useEffect(() => {
    // The focused row may be gone by now, and with it the focus.
    if (walksNow.current.meant !== meant && walksNow.current.isInside) wanted.current = 0
    walksNow.current = { meant, isInside }
  }, [meant, isInside])

  const go = useCallback(
    (index: number) => {
      const next = Math.max(0, Math.min(total - 1, index))
      wanted.current = next
      setActive(next)
      draw()
      scroll.current(next, { align: 'auto' })
    },
    [total],
  )

  // After every drawing: the row may have come only now.
  useEffect(() => {
    if (wanted.current === null) return
    const row = body.current.current?.querySelector(`[data-index="${wanted.current}"]`)
    const link = row?.querySelector<HTMLElement>('[data-main]')
    if (!link) return
    wanted.current = null
    link.focus({ preventScroll: true })
  })

  const take = (step: RowStep) => {
    if (step.kind === 'select') return onPick(active, false)
    if (step.kind === 'edge') return go(step.edge === 'first' ? 0 : total - 1)
    const next = Math.max(0, Math.min(total - 1, active + step.by))
    if (step.extend) {
      // The row one leaves is part of the range as well.
      if (rowAt(active)) onPick(active, true)
      onPick(next, true)
    }
    go(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element)) return
    if (event.target.closest('[data-index]') === null) return
    const step = rowStep(event, shortcuts)
    if (!step) return
    event.preventDefault()
    take(step)
  }
  const onFocus = (event: FocusEvent) => {
    const index = event.target.closest<HTMLElement>('[data-index]')?.dataset.index
    if (index === undefined) return
    setActive(Number(index))
    setInside(true)
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setInside(false)
  }
  const bind = (to: Scroll, rows: RefObject<HTMLElement | null>) => {
    scroll.current = to
    body.current = rows
  }
  return { active: Math.min(active, Math.max(0, total - 1)), isInside, go, onKeyDown, onFocus, onBlur, bind }
}
