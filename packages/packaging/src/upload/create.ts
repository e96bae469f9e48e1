import { PackagingError } from '../fault.ts'
import { Graph } from './graph.ts'
import type { AppInput, UploadState, UploadWorld } from './types.ts'

type Keep = (more: Partial<UploadState>) => Promise<void>

/** @throws PackagingError where nobody agreed to the upload, or the app names an assignment */
export function refuseUnasked({ app, confirmed }: Pick<AppInput, 'app' | 'confirmed'>): void {
  if (!confirmed) throw new PackagingError('upload-not-confirmed')
  if ('assignments' in app) throw new PackagingError('upload-assigned')
}

/**
 * Creates the app, or finds the one of this upload whose creation was not answered: by the mark it bears. One that was created under
 * a name before is given the name of now.
 * @throws PackagingError where another app has this name already, or Graph refuses
 */
export async function ensureApp(graph: Graph, { app, state }: AppInput, keep: Keep): Promise<void> {
  if (state.appId !== null) return
  const name = String(app.displayName ?? '')
  const notes = `Lotse ${state.key}`
  const ownOf = (apps: Apps) => apps.find((one) => one.notes === notes)
  const there = await appsNamed(graph, name)
  let own = ownOf(there)
  if (own === undefined) {
    if (there.length > 0) throw new PackagingError('upload-name-taken', { name })
    const before = (state.tried ?? []).filter((one) => one !== name)
    let earlier: Apps[number] | undefined
    for (const one of before) earlier ??= ownOf(await appsNamed(graph, one))
    await keep({ tried: [...before, name] })
    if (earlier === undefined)
      own = await graph.call('POST', '', { ...app, notes }, async () => ownOf(await appsNamed(graph, name)))
    else {
      own = earlier
      await graph.call('PATCH', `/${idOf(own)}`, { '@odata.type': app['@odata.type'], displayName: name })
    }
  }
  await keep({ appId: idOf(own), step: 'content' })
}

type Apps = readonly Readonly<Record<string, unknown>>[]

/** The id of something that Graph has. @throws PackagingError where it has none */
export function idOf({ id }: Readonly<Record<string, unknown>>): string {
  if (typeof id !== 'string' || id === '') throw new PackagingError('upload-state', { state: 'id' })
  return encodeURIComponent(id)
}

async function appsNamed(graph: Graph, name: string): Promise<Apps> {
  const filter = encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`)
  const { value } = await graph.call('GET', `?$filter=${filter}&$select=id,displayName,notes`)
  return Array.isArray(value) ? value : []
}

/**
 * Creates the native app of Microsoft 365 Apps, unassigned: it has no content, so this is all (odt.md §4, a beta resource).
 * @throws PackagingError where nobody agreed, the app names an assignment, another has its name, or Graph refuses
 */
export async function createSuiteApp(input: AppInput, world: UploadWorld): Promise<UploadState> {
  refuseUnasked(input)
  let { state } = input
  const keep: Keep = async (more) => {
    state = { ...state, ...more }
    await input.onState(state)
  }
  await ensureApp(new Graph(world, input.host, 'beta'), input, keep)
  await keep({ step: 'done' })
  return state
}
