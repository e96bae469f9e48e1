import type { Remark } from '../../facts/file-facts.ts'
import type { PeFacts } from '../binary/read-pe.ts'
import { baseName } from './files.ts'
import type { AddInFile, Loads } from './types.ts'

export const remark = (code: string, values: Remark['values'] = {}): Remark => ({ code, values })

export const NOTHING_PROVED: Loads = { in32: null, in64: null, because: [] }

/** Which Office a program file can be loaded into; null where its header does not decide it. */
function loadsOfPe(pe: PeFacts, name: string): Loads {
  const file = { file: name }
  if (pe.net === 'any') return { in32: true, in64: true, because: [remark('net-any', file)] }
  if (pe.net === '32-only') return { in32: true, in64: false, because: [remark('net-32-only', file)] }
  if (pe.net === '64-only') return { in32: false, in64: true, because: [remark('file-64-bit', file)] }
  // A .NET file for any processor carries the number of a 32-bit one: without its flags nothing is proved.
  if (pe.cut && pe.machine === 'x86') return { ...NOTHING_PROVED, because: [remark('file-cut', file)] }
  if (pe.machine === 'x86') return { in32: true, in64: false, because: [remark('file-32-bit', file)] }
  if (pe.machine === 'x64') return { in32: false, in64: true, because: [remark('file-64-bit', file)] }
  if (pe.machine === 'arm64' || pe.machine === 'arm')
    return { in32: false, in64: null, because: [remark('file-arm', file)] }
  return { ...NOTHING_PROVED, because: [remark('file-other-machine', file)] }
}

/** The same for any file of an add-in: its header, else its manifest. */
export function loadsOfFile(file: AddInFile | null, path: string): Loads {
  const name = baseName(path)
  if (file === null) return { ...NOTHING_PROVED, because: [remark('file-not-read', { file: name })] }
  if (!file.exists) return { ...NOTHING_PROVED, because: [remark('file-missing', { file: name })] }
  if (file.pe !== null) return loadsOfPe(file.pe, name)
  const architecture = file.manifest?.architecture ?? null
  if (architecture === 'x86') return { in32: true, in64: false, because: [remark('manifest-32', { file: name })] }
  if (architecture === 'amd64') return { in32: false, in64: true, because: [remark('manifest-64', { file: name })] }
  // A deployment manifest says msil of itself; the code lies elsewhere, so this only means: nothing against it.
  if (architecture === 'msil') return { ...NOTHING_PROVED, because: [remark('manifest-any', { file: name })] }
  return { ...NOTHING_PROVED, because: [remark('file-not-read', { file: name })] }
}
