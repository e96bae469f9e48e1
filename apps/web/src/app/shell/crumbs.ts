import { useMatches } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import type { TextKey } from '../../language/text-key.ts'
import { useText } from '../../language/use-text.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name in the breadcrumb and in the window's title; a page with a name of its own calls `useCrumb`. */
    crumb?: TextKey
    /** The page one level above, where the address itself does not say it. */
    under?: { readonly crumb: TextKey; readonly to: string }
  }
}

let names: Readonly<Record<string, string>> = {}
const listeners = new Set<() => void>()

function name(routeId: string, value: string | undefined): void {
  const { [routeId]: _before, ...others } = names
  names = value === undefined ? others : { ...others, [routeId]: value }
  for (const listener of listeners) listener()
}

/**
 * Gives the page of a route its own name, such as the customer's, while the calling component stands.
 * @param value undefined while it is still loading
 */
export function useCrumb(routeId: string, value: string | undefined): void {
  useEffect(() => {
    name(routeId, value)
    return () => name(routeId, undefined)
  }, [routeId, value])
}

export interface Crumb {
  readonly id: string
  readonly label: string
  readonly to: string
}

/** The way from the top to this page. */
export function useCrumbs(): readonly Crumb[] {
  const say = useText()
  const named = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => names,
  )
  return useMatches().flatMap(({ id, routeId, pathname, staticData }) => {
    const { crumb, under } = staticData
    const above = under ? [{ id: `${id} under`, label: say(under.crumb), to: under.to }] : []
    const label = named[routeId] ?? (crumb && say(crumb))
    return label === undefined ? above : [...above, { id, label, to: pathname }]
  })
}
