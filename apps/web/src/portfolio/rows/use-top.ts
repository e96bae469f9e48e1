import { type RefObject, useLayoutEffect, useState } from 'react'

/** How far an element lies from the top of the page in pixels, kept up to date while things above it come and go. */
export function useTop(ref: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (ref.current) setTop(Math.round(ref.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    const page = ref.current?.closest('main')
    if (page) {
      observer.observe(page)
      // What stands above the rows can grow while the page as a whole keeps its height.
      for (const part of page.children) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [ref])
  return top
}
