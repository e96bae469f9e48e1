import { type RefObject, useEffect, useRef } from 'react'

/**
 * The chart is printed as a chart, also while it is shown as a list: only so it fits on one page.
 * @returns where to put the frame whose `data-view` says how it is shown
 */
export function useChartOnPaper(view: 'chart' | 'list'): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const paper = window.matchMedia('print')
    const show = () => {
      if (frame.current) frame.current.dataset.view = paper.matches ? 'chart' : view
    }
    paper.addEventListener('change', show)
    return () => paper.removeEventListener('change', show)
  }, [view])
  return frame
}
