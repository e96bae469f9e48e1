import { Registry } from '../registry.ts'
import { Classes } from './classes.ts'
import { comAddIns } from './com-addins.ts'
import { excelAddIns, formRegions, powerPointAddIns, startupAddIns } from './file-addins.ts'
import { baseName, Files } from './files.ts'
import type { Found, Surroundings } from './found.ts'
import { loadsOfFile } from './loads.ts'
import { originOf } from './origin.ts'
import { resiliencyOf } from './state.ts'
import type { AddIn, AddInFile, DeviceAddIns, DeviceSource } from './types.ts'
import { branchesOf, isWindows64 } from './views.ts'

/**
 * The add-ins of one device, from what an export or the collector says of it (readiness.md 1.2). RTD servers are named in formulas
 * only and web add-ins in the tenant: neither can be seen here.
 */
export function understandDevice(source: DeviceSource, own: readonly string[] = []): DeviceAddIns {
  const registry = new Registry(source.keys)
  const branches = branchesOf(registry)
  const around: Surroundings = {
    registry,
    branches,
    classes: new Classes(registry, source.whole),
    files: new Files(source.files),
    resiliency: resiliencyOf(registry, branches),
    windows64: isWindows64(registry, source.windows64),
    whole: source.whole,
    own,
  }
  const found = [
    ...comAddIns(around),
    ...excelAddIns(around),
    ...powerPointAddIns(around),
    ...startupAddIns(source.startup, around),
    ...formRegions(around),
  ]
  const { device, labels, user, collectedAt, remarks } = source
  return { device, labels, user, collectedAt, remarks, addIns: found.map((one) => withFiles(one, around)) }
}

function withFiles({ shipped, ...found }: Found, { files, own }: Surroundings): AddIn {
  const read = found.paths.flatMap((path) => files.at(path) ?? [])
  const first = <T>(take: (file: (typeof read)[number]) => T | null): T | null =>
    read.map(take).find((value) => value !== null) ?? null
  return {
    ...found,
    publisher: first(({ signer, company, manifest }) => signer ?? company ?? manifest?.publisher ?? null),
    version: first(({ version, manifest }) => version ?? manifest?.version ?? null),
    origin: originOf({ progId: found.progId, paths: found.paths, files: read, shipped, own }),
  }
}

/** Program files that lie beside documents: what their headers prove, and nothing about where they are registered. */
export function understandFiles(
  device: string,
  found: readonly AddInFile[],
  own: readonly string[] = [],
): DeviceAddIns {
  const addIns = found.map((file): AddIn => {
    const path = file.path
    const kind = /\.xll$/i.test(path)
      ? 'xll'
      : /\.wll$/i.test(path)
        ? 'wll'
        : file.manifest === null
          ? 'binary'
          : 'vsto'
    return {
      app: kind === 'xll' ? 'excel' : kind === 'wll' ? 'word' : null,
      kind,
      name: file.manifest?.product ?? baseName(path),
      progId: null,
      classId: null,
      publisher: file.signer ?? file.company ?? file.manifest?.publisher ?? null,
      version: file.version ?? file.manifest?.version ?? null,
      paths: [path],
      scope: 'machine',
      person: null,
      state: 'unknown',
      loads: loadsOfFile(file, path),
      origin: originOf({ progId: null, paths: [path], files: [file], shipped: false, own }),
      remarks: [],
    }
  })
  return { device, labels: [], user: null, collectedAt: null, remarks: [], addIns }
}
