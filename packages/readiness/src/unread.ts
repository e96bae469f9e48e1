import type { FileFacts, Remark } from './facts/file-facts.ts'
import type { FileStatus } from './facts/status.ts'

/** Facts of a file whose content was never seen: nothing but why. */
export const unread = (status: FileStatus, reason: Remark): FileFacts => ({
  type: null,
  app: null,
  status,
  reason,
  encrypted: false,
  xlm: false,
  hasVba: false,
  zone: null,
  projects: [],
  controls: [],
  links: [],
  warnings: [],
})
