import { useEffect, useState } from 'react'

/** A pause that ends typing. */
const QUIET_MS = 400

/** A value once nobody has changed it for a moment: what rests on it is not asked for with each letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
