import { useCallback, useEffect, useRef, useState } from 'react'
import { download } from '../app/download.ts'
import { isProblem, type Problem } from '../problem/problem.ts'

/** How far the download of an archive is. */
export type ArchiveState =
  | { readonly at: 'ready' }
  | { readonly at: 'running'; readonly bytes: number }
  | { readonly at: 'failed'; readonly problem: Problem }

interface Archiving {
  readonly state: ArchiveState
  readonly start: () => void
  readonly cancel: () => void
}

/**
 * Fetches an archive and counts what has come: how large it gets is not known before its end.
 * @param onDone told how many bytes were saved
 */
export function useArchive(address: string, onDone: (bytes: number) => void): Archiving {
  const [state, setState] = useState<ArchiveState>({ at: 'ready' })
  const running = useRef<AbortController>(undefined)
  // Whoever closes the dialog or leaves the page does not want it any more.
  useEffect(() => () => running.current?.abort(), [])

  const cancel = useCallback(() => {
    running.current?.abort()
    setState({ at: 'ready' })
  }, [])
  const start = useCallback(() => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    let bytes = 0
    setState({ at: 'running', bytes })
    const onReceived = (sum: number) => {
      bytes = sum
      if (!signal.aborted) setState({ at: 'running', bytes })
    }
    download(address, 'archive.zip', { signal, onReceived }).then(
      () => onDone(bytes),
      (error: unknown) => {
        if (signal.aborted) return
        if (!isProblem(error)) throw error
        setState({ at: 'failed', problem: error })
      },
    )
  }, [address, onDone])
  return { state, start, cancel }
}
