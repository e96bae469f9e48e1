import { type ComponentType, createElement, lazy, type ReactNode, Suspense, useState } from 'react'
import { unreachable } from '../problem/problem.ts'
import { fetchOnce } from './fetch-once.ts'

interface OnDemand<Props> {
  (props: Props): ReactNode
  /** Fetches it ahead; what goes wrong is told when it is shown. */
  readonly prepare: () => void
  /** For the button that opens it: focus or pointer are reason enough to fetch it. */
  readonly fetchedBy: { readonly onFocus: () => void; readonly onPointerEnter: () => void }
}

/**
 * A part that lies over a page and is fetched when it is first shown, or when its button is about to be used: a page
 * carries only what it shows. Until the part is there nothing changes, and the focus stays where it is. A part that
 * cannot be fetched leads to the failed state of the page (`unreachable`); opening it once more asks once more.
 *
 * @param load imports the component; the import has to stand here for the bundler to see it
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  const fetch = fetchOnce(load)
  const source: Source<Props> = {
    next: () =>
      lazy(async () => {
        try {
          return { default: await fetch() }
        } catch (cause) {
          source.now = source.next()
          throw unreachable(cause)
        }
      }),
  }
  const prepare = () => void fetch().catch(() => undefined)
  return Object.assign((props: Props) => createElement(Fetched<Props>, { source, props }), {
    prepare,
    fetchedBy: { onFocus: prepare, onPointerEnter: prepare },
  })
}

interface Source<Props> {
  /** The component as React waits for it. React keeps a failure for good, so each attempt has its own. */
  now?: ComponentType<Props>
  next(): ComponentType<Props>
}

function Fetched<Props extends object>({ source, props }: { readonly source: Source<Props>; readonly props: Props }) {
  const [Part] = useState(() => {
    source.now ??= source.next()
    return source.now
  })
  return createElement(Suspense, { fallback: null }, createElement(Part, props))
}
