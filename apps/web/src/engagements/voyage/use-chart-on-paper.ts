import { type RefObject, useEffect, useRef } from 'react'

/**
 * The chart is printed as a chart, also while it is shown as a list: only so it fits on one page.
 * @returns where to put the frame whose `data-view` says how it is shown
 */
export function useChartOnPaper(view: 'chart' | 'list'): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const show = (now: 'chart' | 'list') => {
      if (frame.current) frame.current.dataset.view = now
    }
    const onPaper = () => show('chart')
    const onScreen = () => show(view)
    window.addEventListener('beforeprint', onPaper)
    window.addEventListener('afterprint', onScreen)
    return () => {
      window.removeEventListener('beforeprint', onPaper)
      window.removeEventListener('afterprint', onScreen)
    }
  }, [view])
  return frame
}
