import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import { openDialogs } from '../../ui/dialog/open-dialogs.ts'
import { useCrumbs } from './crumbs.ts'

/**
 * What a new page owes its reader: the window's title, and the focus at its start, so that a screen reader says where
 * one is. Changes of filters and other search parameters move nothing.
 * @param main the element that holds the page; it takes the focus
 */
export function usePageChange(main: RefObject<HTMLElement | null>): void {
  const crumbs = useCrumbs()
  const title = [...crumbs.map(({ label }) => label).reverse(), 'Lotse'].join(' · ')
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(pathname)

  useEffect(() => {
    document.title = title
  }, [title])

  useEffect(() => {
    const arrivedFirst = before.current === undefined
    if (before.current === pathname) return
    before.current = pathname
    // The browser itself says where one is when the app is opened.
    if (arrivedFirst) return
    // What opened with the page has the focus; taken from there, the panel would be out of reach for the keyboard.
    if (openDialogs().length > 0) return
    const heading = main.current?.querySelector<HTMLElement>('h1')
    const start = heading ?? main.current
    start?.setAttribute('tabindex', '-1')
    start?.focus({ preventScroll: true })
  }, [pathname, main])
}
