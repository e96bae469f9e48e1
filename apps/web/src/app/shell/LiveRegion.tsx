import { useAnnouncement } from './announce.ts'

/** Where announcements are heard. */
export function LiveRegion() {
  return (
    <output className="visually-hidden" aria-live="polite">
      {useAnnouncement()}
    </output>
  )
}
