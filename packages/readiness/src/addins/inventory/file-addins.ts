import type { OfficeApp, Remark } from '../../facts/file-facts.ts'
import { bare, unquoted } from './classes.ts'
import { loadsOfClass } from './com-loads.ts'
import { baseName, normal } from './files.ts'
import type { Found, Surroundings } from './found.ts'
import { loadsOfFile, remark } from './loads.ts'
import type { AddInKind, AddInState, DeviceSource, Loads, Scope } from './types.ts'
import { versionKeys } from './views.ts'

const FROM_CODE: Loads = { in32: null, in64: null, because: [remark('see-code')] }

/** Excel's own list: OPEN, OPEN1, … are opened at start-up, the values of "Add-in Manager" are only offered. */
export function excelAddIns(around: Surroundings): readonly Found[] {
  return around.branches.flatMap((branch) => {
    const opened = versionKeys(around.registry, branch, 'Excel\\Options').flatMap((key) =>
      around.registry
        .values(key)
        .flatMap(([name, data]) => (/^OPEN\d*$/i.test(name) && 'text' in data ? [data.text] : [])),
    )
    const active = opened.map((text) => openedBy(text, branch, around))
    const known = new Set(active.flatMap(({ paths, progId }) => [...paths, progId ?? '']).map(normal))
    const offered = versionKeys(around.registry, branch, 'Excel\\Add-in Manager').flatMap((key) =>
      around.registry.values(key).flatMap(([name]) => (name === '' || known.has(normal(name)) ? [] : [name])),
    )
    return [...active, ...offered.map((path) => fileAddIn('excel', path, branch, 'off', around))]
  })
}

/** A value such as `/R "C:\Tools\x.xlam"`; behind `/A` stands the ProgID or class of an Automation add-in. */
function openedBy(text: string, owner: Owner, around: Surroundings): Found {
  const flags = /^(\s*\/[A-Za-z])*/.exec(text)?.[0] ?? ''
  const target = unquoted(text.slice(flags.length))
  if (!/\/A/i.test(flags)) return fileAddIn('excel', target, owner, 'at-startup', around)
  const classId = target.startsWith('{') ? bare(target) : around.classes.classOf(target)
  const { loads, paths } = loadsOfClass(classId, around.classes, around.files, around.windows64)
  return {
    ...PLAIN,
    app: 'excel',
    kind: 'automation',
    name: target,
    progId: target,
    classId,
    paths,
    ...ownerOf(owner),
    state: 'at-startup',
    loads,
  }
}

/** PowerPoint keeps a key for each add-in, with its file and whether it is loaded at start-up. */
export function powerPointAddIns(around: Surroundings): readonly Found[] {
  const { registry } = around
  return around.branches.flatMap((branch) =>
    versionKeys(registry, branch, 'PowerPoint\\AddIns').flatMap((parent) =>
      registry.below(parent).map((name) => {
        const key = `${parent}\\${name}`
        const path = registry.text(key, 'Path') ?? name
        const state = (registry.number(key, 'AutoLoad') ?? 0) === 0 ? 'off' : 'at-startup'
        return { ...fileAddIn('powerpoint', path, branch, state, around), name }
      }),
    ),
  )
}

/** Files that a start-up folder loads: everything in it, whatever it is. */
export const startupAddIns = (startup: DeviceSource['startup'], around: Surroundings): readonly Found[] =>
  startup.map(({ app, path, scope }) => fileAddIn(app, path, { scope, person: null }, 'at-startup', around))

/** Form regions: values name a manifest by path, or `=ProgID` of the add-in that brings it. */
export function formRegions(around: Surroundings): readonly Found[] {
  const { registry } = around
  return around.branches.flatMap((branch) => {
    const parent = `${branch.path}\\Microsoft\\Office\\Outlook\\FormRegions`
    return registry.below(parent).flatMap((formClass) =>
      registry.values(`${parent}\\${formClass}`).flatMap(([name, data]): Found[] => {
        if (name === '' || !('text' in data)) return []
        const progId = data.text.startsWith('=') ? data.text.slice(1).trim() : null
        const remarks: readonly Remark[] = [remark('form-region', { formClass })]
        return [
          {
            ...PLAIN,
            app: 'outlook',
            kind: 'form-region',
            name,
            progId,
            paths: progId === null ? [unquoted(data.text)] : [],
            ...ownerOf(branch),
            state: 'on-demand',
            loads: { in32: null, in64: null, because: [] },
            shipped: branch.shipped,
            remarks,
          },
        ]
      }),
    )
  })
}

interface Owner {
  readonly scope: Scope
  readonly person: string | null
}

const ownerOf = ({ scope, person }: Owner): Owner => ({ scope, person })

const PLAIN = { progId: null, classId: null, shipped: false, remarks: [] } as const

function fileAddIn(app: OfficeApp, written: string, owner: Owner, state: AddInState, around: Surroundings): Found {
  const path = unquoted(written)
  const kind = kindOf(path)
  const disabled = around.resiliency.isDisabled([path])
  const loads = kind === 'vba' ? FROM_CODE : loadsOfFile(around.files.at(path), path)
  return {
    ...PLAIN,
    app,
    kind,
    name: baseName(path),
    paths: [path],
    ...ownerOf(owner),
    state: disabled ? 'disabled' : state,
    loads,
  }
}

function kindOf(path: string): AddInKind {
  if (/\.xll$/i.test(path)) return 'xll'
  if (/\.wll$/i.test(path)) return 'wll'
  return /\.(dll|exe|ocx)$/i.test(path) ? 'automation' : 'vba'
}
