import { useEffect, useState } from 'react'
import { carriesFiles, droppedFiles, droppedFolders } from './dropped-files.ts'

/**
 * Takes files that are dropped anywhere on the page, so that a missed target never makes the browser open the file.
 * @param onDrop undefined while nothing may be dropped
 * @param withFolders whether the files in dropped folders are taken as well
 * @returns whether files hover over the page right now
 */
export function usePageDrop(onDrop: ((files: readonly File[]) => void) | undefined, withFolders = false): boolean {
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
      const files = droppedFiles(event.dataTransfer)
      const folders = withFolders ? droppedFolders(event.dataTransfer) : []
      if (folders.length === 0) onDrop(files)
      else void filesUnder(folders).then((more) => onDrop([...files, ...more]))
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
  }, [onDrop, withFolders])
  return hovering
}

const filesUnder = async (folders: readonly FileSystemEntry[]) => (await import('./files-in.ts')).filesIn(folders)
