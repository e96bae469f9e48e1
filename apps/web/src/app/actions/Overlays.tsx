import { onDemand } from '../../ui/on-demand.ts'
import { showOverlay, useOverlay } from './overlay.ts'

const CommandPalette = onDemand(async () => (await import('./CommandPalette.tsx')).CommandPalette)
const ShortcutList = onDemand(async () => (await import('./ShortcutList.tsx')).ShortcutList)

/** What the shell lays over the page; each part is fetched when it is first opened. */
export function Overlays() {
  const overlay = useOverlay()
  const close = () => showOverlay(null)
  return (
    <>
      {overlay === 'palette' && <CommandPalette onClose={close} />}
      {overlay === 'shortcuts' && <ShortcutList onClose={close} />}
    </>
  )
}
