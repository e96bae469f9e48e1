import { lazy, Suspense } from 'react'
import { showOverlay, useOverlay } from './overlay.ts'

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }))
const ShortcutList = lazy(async () => ({ default: (await import('./ShortcutList.tsx')).ShortcutList }))

/** What the shell lays over the page; each part is fetched when it is first opened. */
export function Overlays() {
  const overlay = useOverlay()
  const close = () => showOverlay(null)
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' && <CommandPalette onClose={close} />}
      {overlay === 'shortcuts' && <ShortcutList onClose={close} />}
    </Suspense>
  )
}
