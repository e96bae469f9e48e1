import type { FileStatus, Remark } from '@lotse/readiness'

const STATUSES: Readonly<Record<string, readonly [FileStatus, string]>> = {
  EACCES: ['inaccessible', 'no-permission'],
  EPERM: ['inaccessible', 'no-permission'],
  EBUSY: ['locked', 'in-use'],
  ETXTBSY: ['locked', 'in-use'],
  ENOENT: ['inaccessible', 'file-missing'],
}

/** Status and reason of a file that the system does not hand over, by the code of its error; said as by who reads files. */
export function inaccessible(code: string): readonly [FileStatus, Remark] {
  const [status, reason] = STATUSES[code] ?? ['inaccessible', 'file-failure']
  return [status, { code: reason, values: { code } }]
}
