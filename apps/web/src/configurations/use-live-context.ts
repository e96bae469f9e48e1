import type { Configuration } from '@lotse/contract'
import { holdsOther, readOdtText } from '@lotse/odt'
import { useDeferredValue, useMemo } from 'react'

/** By what a text is judged while it is typed: whether devices hold the other architecture depends on the text itself. */
export function useLiveContext({ context, architectures, devices }: Configuration, text: string) {
  const typed = useDeferredValue(text)
  const known = devices !== null
  const otherArchitecture = useMemo(
    () => known && holdsOther(readOdtText(typed), architectures),
    [known, typed, architectures],
  )
  return useMemo(
    () => (known ? { ...context, project: { ...context.project, otherArchitecture } } : context),
    [known, context, otherArchitecture],
  )
}
