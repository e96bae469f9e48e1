/**
 * What became of a file (readiness.md 1.1, "File status"). Every file ends with exactly one of them; nothing is dropped.
 * The database driver that the retired toolkit needed is not needed here, so its status is missing; `timed-out` and
 * `too-large` say what it hid in "inaccessible".
 */
export const FILE_STATUSES = [
  'no-vba',
  'has-vba',
  'cloud-based',
  'password-protected',
  'inaccessible',
  'locked',
  'error',
  'timed-out',
  'too-large',
] as const

export type FileStatus = (typeof FILE_STATUSES)[number]
