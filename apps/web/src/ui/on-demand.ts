import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react'

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
 * cannot be fetched leads to the failed state of the page.
 *
 * @param load imports the component; the import has to stand where this is called for the bundler to see it
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let asked: Promise<{ default: ComponentType<Props> }> | undefined
  const fetchOnce = () => {
    asked ??= load().then((part) => ({ default: part }))
    return asked
  }
  const part: ComponentType<Props> = lazy(fetchOnce)
  const prepare = () => void fetchOnce().catch(() => undefined)
  const show = (props: Props) => createElement(Suspense, { fallback: null }, createElement(part, props))
  return Object.assign(show, { prepare, fetchedBy: { onFocus: prepare, onPointerEnter: prepare } })
}
