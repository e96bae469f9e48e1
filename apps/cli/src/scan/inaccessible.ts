import type { FileStatus, Remark } from '@lotse/readiness'

/** Status and reason of a file that the system does not hand over, by the code of its error. */
export function inaccessible(code: string): readonly [FileStatus, Remark] {
  if (code === 'EBUSY' || code === 'ETXTBSY') return ['locked', { code: 'in-use', values: {} }]
  if (code === 'EACCES' || code === 'EPERM') return ['inaccessible', { code: 'no-permission', values: {} }]
  if (code === 'ENOENT') return ['inaccessible', { code: 'gone', values: {} }]
  return ['inaccessible', { code: 'system-error', values: { system: code } }]
}
