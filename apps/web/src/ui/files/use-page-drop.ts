import { useEffect, useState } from 'react'
import { carriesFiles, droppedFiles } from './dropped-files.ts'

/**
 * Takes files that are dropped anywhere on the page, so that a missed target never makes the browser open the file.
 * @param onDrop undefined while nothing may be dropped
 * @returns whether files hover over the page right now
 */
export function usePageDrop(onDrop: ((files: readonly File[]) => void) | undefined): boolean {
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    if (onDrop === undefined) return
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setHovering(true)
    }
    const leave = (event: DragEvent) => {
      // Leaving one element for another is not leaving the page.
      if (event.relatedTarget === null) setHovering(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      setHovering(false)
      onDrop(droppedFiles(event.dataTransfer))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      setHovering(false)
    }
  }, [onDrop])
  return hovering
}
