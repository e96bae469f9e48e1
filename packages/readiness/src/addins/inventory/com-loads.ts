import type { Remark } from '../../facts/file-facts.ts'
import type { Classes, Server } from './classes.ts'
import type { Files } from './files.ts'
import { loadsOfFile, NOTHING_PROVED, remark } from './loads.ts'
import type { Loads } from './types.ts'
import type { View } from './views.ts'

/**
 * Whether Office of each bitness can load a class: its server must be registered in the view that this Office sees, and its file
 * must fit (readiness.md 1.2). Where Windows itself may be a 32-bit one, the views say nothing and only the file counts.
 */
export function loadsOfClass(
  classId: string | null,
  classes: Classes,
  files: Files,
  windows64: boolean | null,
): { readonly loads: Loads; readonly paths: readonly string[] } {
  if (classId === null) return { loads: { ...NOTHING_PROVED, because: [remark('class-not-found')] }, paths: [] }
  const native = classes.serverOf(classId, 'native')
  const narrow = classes.serverOf(classId, '32-bit')
  const paths = [...new Set([native, narrow].flatMap((server) => server?.path ?? []))]
  if (native === null && narrow === null)
    return { loads: { ...NOTHING_PROVED, because: [remark('server-not-found')] }, paths }
  if (windows64 !== true) return { loads: byServer(native ?? narrow, files), paths }
  const in64 = inView(native, 'native', classes, files, 'in64')
  const in32 = inView(narrow, '32-bit', classes, files, 'in32')
  const because = [...new Map([...in64.because, ...in32.because].map((one) => [JSON.stringify(one), one])).values()]
  return { loads: { in32: in32.can, in64: in64.can, because }, paths }
}

function inView(
  server: Server | null,
  view: View,
  classes: Classes,
  files: Files,
  side: 'in32' | 'in64',
): { readonly can: boolean | null; readonly because: readonly Remark[] } {
  if (server === null) {
    const missing = view === 'native' ? 'registered-32-only' : 'registered-64-only'
    return classes.knows(view)
      ? { can: false, because: [remark(missing)] }
      : { can: null, because: [remark('view-not-exported')] }
  }
  // For 32-bit programs Windows puts another folder in the place of System32; what was read there is not what they load.
  if (view === '32-bit' && server.how === 'in-process' && /\\system32\\|^[^\\]+$/i.test(server.path ?? ''))
    return { can: null, because: [remark('redirected')] }
  const loads = byServer(server, files)
  return { can: loads[side], because: loads.because }
}

function byServer(server: Server | null, files: Files): Loads {
  if (server === null) return NOTHING_PROVED
  if (server.how === 'out-of-process') return { in32: true, in64: true, because: [remark('out-of-process')] }
  if (server.path === null) return { ...NOTHING_PROVED, because: [remark('assembly-cache')] }
  return loadsOfFile(files.at(server.path), server.path)
}
