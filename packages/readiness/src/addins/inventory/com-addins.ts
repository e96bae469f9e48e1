import type { OfficeApp } from '../../facts/file-facts.ts'
import { fromUrl } from './classes.ts'
import { loadsOfClass } from './com-loads.ts'
import type { Found, Surroundings } from './found.ts'
import { loadsOfFile, remark } from './loads.ts'
import { stateOf } from './state.ts'
import type { Loads } from './types.ts'
import { ADDIN_KEYS, type Branch } from './views.ts'

interface Registration {
  readonly branch: Branch
  readonly key: string
}

/** COM and VSTO add-ins: one for each program, ProgID and scope, whichever views it is registered in. */
export function comAddIns(around: Surroundings): readonly Found[] {
  return ADDIN_KEYS.flatMap(([app, path]) => {
    const groups = new Map<string, { progId: string; places: Registration[] }>()
    for (const branch of around.branches)
      for (const progId of around.registry.below(`${branch.path}\\${path}`)) {
        const id = [
          branch.scope,
          branch.shipped,
          branch.scope === 'user' ? branch.path : '',
          progId.toLowerCase(),
        ].join('|')
        const group = groups.get(id) ?? { progId, places: [] }
        group.places.push({ branch, key: `${branch.path}\\${path}\\${progId}` })
        groups.set(id, group)
      }
    return [...groups.values()].map(({ progId, places }) => addInAt(app, path, progId, places, around))
  })
}

function addInAt(
  app: OfficeApp,
  below: string,
  progId: string,
  places: readonly Registration[],
  around: Surroundings,
): Found {
  const { registry, classes, files, windows64, resiliency } = around
  const text = (name: string): string | null =>
    places.map(({ key }) => registry.text(key, name)).find((one) => one !== null) ?? null
  const loadBehavior = places.map(({ key }) => registry.number(key, 'LoadBehavior')).find((one) => one !== null) ?? null
  const manifest = text('Manifest')
  const classId = manifest === null ? classes.classOf(progId) : null
  const address = manifest === null ? null : fromUrl(manifest.replace(/\|vstolocal$/i, ''))
  const ofClass = loadsOfClass(classId, classes, files, windows64)
  const loads = address === null ? ofClass.loads : loadsOfFile(files.at(address), address)
  const paths = address === null ? ofClass.paths : [address]
  const name = text('FriendlyName') ?? progId
  return {
    app,
    kind: manifest === null ? 'com' : 'vsto',
    name,
    progId,
    classId,
    paths,
    scope: places[0]?.branch.scope ?? 'machine',
    person: places[0]?.branch.person ?? null,
    state: resiliency.isDisabled([name, progId, ...paths]) ? 'disabled' : stateOf(loadBehavior),
    loads: within(loads, below, places, around),
    shipped: places.some(({ branch }) => branch.shipped),
    remarks: resiliency.isKept(progId) ? [remark('never-disabled')] : [],
  }
}

/** Office of one bitness does not even see a registration that stands in the view of the other one. */
function within(loads: Loads, below: string, places: readonly Registration[], around: Surroundings): Loads {
  if (around.windows64 !== true) return loads
  const seen = (view: 'native' | '32-bit'): boolean => places.some(({ branch }) => branch.views.includes(view))
  const covered = (software: string): boolean => around.whole || around.registry.has(`${software}\\${below}`)
  const not64 = !seen('native') && covered('HKLM\\Software')
  const not32 = !seen('32-bit') && covered('HKLM\\Software\\Wow6432Node')
  if (!not64 && !not32) return loads
  return {
    in32: not32 ? false : loads.in32,
    in64: not64 ? false : loads.in64,
    because: [remark(not64 ? 'listed-32-only' : 'listed-64-only'), ...loads.because],
  }
}
