import { useEffect, useMemo, useRef } from 'react'
import { assignSlots } from './slots.ts'

/** The places of the rows that exist, as keys for React; see `assignSlots`. */
export function useSlots(items: readonly { readonly index: number }[]): (index: number) => number {
  const before = useRef<ReadonlyMap<number, number>>(new Map())
  const slots = useMemo(
    () =>
      assignSlots(
        before.current,
        items.map(({ index }) => index),
      ),
    [items],
  )
  useEffect(() => {
    before.current = slots
  }, [slots])
  return (index) => slots.get(index) ?? index
}
