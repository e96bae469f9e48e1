import { addDays } from '@lotse/calendar'
import type { Change } from '../platform/change.ts'
import type { LicenceReadingKind, TakenFrom } from '../tables/usage-people.ts'
import type { ChosenMonth } from '../usage-people/chosen-months.ts'
import { packedPeople, peopleHeads } from '../usage-people/people-of-report.ts'
import { settingsOf } from '../usage-verdict/settings.ts'
import type { Directory } from './directory.ts'
import { type LicenceInputs, licenceFigure, type Told } from './figure.ts'
import { nearest } from './nearest.ts'
import { rowsFrom } from './packed-rows.ts'
import { type Bodies, DIRECTORY_COLUMNS } from './readings.ts'
import { NEW_SINCE, tenantRules } from './rules.ts'
import {
  exclusionsOf,
  keepFigure,
  type ReadingHead,
  readingOf,
  readingsInForce,
  ruleOf,
  storedFigures,
} from './store.ts'

interface Settled {
  /** Reports of which the entitled people are others than before. */
  readonly changed: readonly string[]
  /** Reports of which the entitled people are known. */
  readonly entitled: ReadonlySet<string>
}

/**
 * Works out what licences say about the report of each month, where readings or exclusions near it have changed. The
 * people of old reports are gone: what was worked out while they were there stands.
 */
export async function settleLicences(
  change: Change,
  tenantId: string,
  chosen: readonly ChosenMonth[],
): Promise<Settled> {
  const { tx, customerId } = change
  const readings = await readingsInForce(tx, customerId, tenantId)
  const stored = new Map((await storedFigures(tx, customerId, tenantId)).map((one) => [one.snapshotId, one]))
  if (readings.length === 0 && stored.size === 0) return { changed: [], entitled: new Set() }
  const heads = new Map((await peopleHeads(tx, customerId, tenantId)).map((one) => [one.snapshotId, one]))
  const rules = tenantRules(await ruleOf(tx, customerId, tenantId), await exclusionsOf(tx, customerId, tenantId))
  const { settings } = await settingsOf(tx, customerId)
  const load = loader(change)
  const changed: string[] = []
  const entitled = new Set(
    [...stored.values()].filter(({ counts }) => counts.byPlan).map(({ snapshotId }) => snapshotId),
  )
  for (const { snapshotId, refreshDate } of chosen) {
    const head = heads.get(snapshotId)
    if (head !== undefined && !head.isKept && stored.has(snapshotId)) continue
    const near = readingsNear(readings, refreshDate)
    const madeFrom = digest(near, rules, [head?.people ?? 0, settings.maxExcludedPercent])
    if (stored.get(snapshotId)?.madeFrom === madeFrom) continue
    const people = head?.identity === 'names' ? await packedPeople(tx, customerId, snapshotId) : null
    const inputs = { ...(await load(near)), rules }
    const figure = await licenceFigure(refreshDate, people, inputs, settings)
    await keepFigure(tx, { customerId, tenantId, snapshotId, madeFrom, ...figure })
    changed.push(snapshotId)
    if (figure.counts.byPlan === null) entitled.delete(snapshotId)
    else entitled.add(snapshotId)
  }
  return { changed, entitled }
}

type Near = Readonly<Record<LicenceReadingKind | 'before', ReadingHead | null>>

/** Of each kind the reading that tells of the day of a report. */
function readingsNear(readings: readonly ReadingHead[], day: ChosenMonth['refreshDate']): Near {
  const ofKind = (kind: LicenceReadingKind) => readings.filter((one) => one.kind === kind)
  const near = (kind: LicenceReadingKind): ReadingHead | null => nearest(ofKind(kind), day)
  const [from, to] = [addDays(day, -NEW_SINCE.from), addDays(day, -NEW_SINCE.to)]
  const before = ofKind('directory').filter(({ takenOn }) => takenOn >= from && takenOn <= to)
  return {
    directory: near('directory'),
    'user-list': near('user-list'),
    products: near('products'),
    plans: near('plans'),
    'product-list': near('product-list'),
    activations: near('activations'),
    'activation-counts': near('activation-counts'),
    before: before.at(-1) ?? null,
  }
}

/** Says from what a figure was made; another text, another figure. */
function digest(near: Near, rules: LicenceInputs['rules'], numbers: readonly number[]): string {
  const { 'user-list': _, ...used } = near
  return JSON.stringify([
    Object.values(used).map((reading) => reading?.id ?? ''),
    numbers,
    rules.kinds,
    rules.approvedBy,
    rules.named.map(({ id }) => id),
  ])
}

/** Reads what readings say, each once. */
function loader({ tx, customerId }: Change): (near: Near) => Promise<Omit<LicenceInputs, 'rules'>> {
  const directories = new Map<string, Directory | null>()
  const bodyOf = async <Kind extends LicenceReadingKind>(_: Kind, id: string): Promise<Bodies[Kind] | null> =>
    ((await readingOf(tx, customerId, id))?.body ?? null) as Bodies[Kind] | null
  const directoryOf = async (head: ReadingHead | null): Promise<Told<Directory> | null> => {
    if (head === null) return null
    if (!directories.has(head.id)) {
      const reading = await readingOf(tx, customerId, head.id)
      const body = reading?.body as Bodies['directory'] | undefined
      directories.set(
        head.id,
        reading?.packed && body ? rowsFrom(reading.packed, body.dictionaries, DIRECTORY_COLUMNS) : null,
      )
    }
    const content = directories.get(head.id) ?? null
    return content && { from: from(head), content }
  }
  return async (near) => {
    const skus = near.products ? await bodyOf('products', near.products.id) : null
    const plans = near.plans ? await bodyOf('plans', near.plans.id) : null
    const list = near['product-list']
    const titles = list && (await bodyOf('product-list', list.id))
    return {
      directory: await directoryOf(near.directory),
      directoryBefore: await directoryOf(near.before),
      products: near.products && skus && { from: from(near.products), content: [...(plans?.skus ?? []), ...skus.skus] },
      productList: list && titles && { from: from(list), content: titles },
      activations: await activationsNear(near, bodyOf),
    }
  }
}

const from = ({ id, takenOn }: ReadingHead): TakenFrom => ({ id, takenOn })

/** Both reports count the same people; the one that names them is asked first, since it can be looked into. */
async function activationsNear(
  { activations, 'activation-counts': counts }: Near,
  bodyOf: <Kind extends LicenceReadingKind>(kind: Kind, id: string) => Promise<Bodies[Kind] | null>,
): Promise<LicenceInputs['activations']> {
  const detail = activations && (await bodyOf('activations', activations.id))
  if (activations && detail)
    return { from: from(activations), content: { assigned: detail.users, activated: detail.activated } }
  const totals = counts && (await bodyOf('activation-counts', counts.id))
  return counts && totals && { from: from(counts), content: totals }
}
