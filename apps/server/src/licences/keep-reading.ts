import type { IsoDate } from '@lotse/calendar'
import type { ReportReading } from '@lotse/usage'
import type { Change } from '../platform/change.ts'
import { newId } from '../platform/id.ts'
import type { Services } from '../platform/services.ts'
import type { LicenceReadingKind } from '../tables/usage-people.ts'
import { personKeyBytes } from '../usage-people/person-key.ts'
import { accountText } from './account.ts'
import { bytesOfRows, type PersonRow, packRows } from './packed-rows.ts'
import { fits, isPattern } from './patterns.ts'
import { ACTIVATION_COLUMNS, type Bodies, DIRECTORY_COLUMNS, type DirectoryColumn } from './readings.ts'
import { exclusionsOf, insertReading, setReadingsWithdrawn } from './store.ts'

/** A reading that may say something about licences. */
export interface LicenceReport {
  readonly tenantId: string
  readonly reading: ReportReading
  /** The stored file it came from; null where it came without one. */
  readonly fileId: string | null
  /** The day of which it tells, where neither report nor file says so; else the day on which it was read. */
  readonly takenOn?: IsoDate
}

/**
 * Keeps what a report says about licences, products and activations; other reports are passed over. Gives whether it was
 * kept. People are kept as keys and dictionary codes, never by name; where names are concealed only counts are kept.
 * Afterwards the months are to be worked out again.
 */
export async function keepReading(
  change: Change,
  services: Pick<Services, 'secret'>,
  { tenantId, reading, fileId, takenOn }: LicenceReport,
): Promise<boolean> {
  const content = await contentOf(change, services, tenantId, reading)
  if (content === null) return false
  await insertReading(change.tx, {
    customerId: change.customerId,
    id: newId(),
    tenantId,
    takenOn: takenOn ?? reading.refreshDate ?? reading.source.readOn,
    fileId,
    keptBy: change.actor?.personId ?? null,
    keptAt: change.now,
    ...content,
  })
  return true
}

/** Takes back the readings that came with a file, or brings them back. Afterwards the months are to be worked out again. */
export async function forgetReadings(
  { tx, customerId, now }: Change,
  { fileId, back = false }: { readonly fileId: string; readonly back?: boolean },
): Promise<void> {
  await setReadingsWithdrawn(tx, customerId, fileId, back ? null : now)
}

interface Content<Kind extends LicenceReadingKind = LicenceReadingKind> {
  readonly kind: Kind
  readonly body: Bodies[Kind]
  readonly identity?: 'names' | 'pseudonyms'
  readonly people?: number
  readonly packed?: Buffer
}

async function contentOf(
  change: Change,
  services: Pick<Services, 'secret'>,
  tenantId: string,
  reading: ReportReading,
): Promise<Content | null> {
  switch (reading.report) {
    case 'directoryUsers':
    case 'users':
      return directoryOf(change, personKeyBytes(services, tenantId), tenantId, reading)
    case 'getOffice365ActivationsUserDetail':
      return activationsOf(personKeyBytes(services, tenantId), reading)
    case 'getOffice365ActivationsUserCounts':
      return of('activation-counts', {
        assigned: sumOf(reading.products.filter(isOfApps).map(({ assigned }) => assigned)),
        activated: sumOf(reading.products.filter(isOfApps).map(({ activated }) => activated)),
      })
    case 'subscribedSkus':
      return of('products', { skus: reading.skus })
    case 'licenseDetails':
      // Whether a plan is switched on is said of one person here; which plans a product has is true for all.
      return of('plans', {
        skus: reading.licenses.map(({ skuId, partNumber, plans }) => ({
          skuId,
          partNumber,
          status: null,
          enabledUnits: null,
          consumedUnits: null,
          plans: plans.map(({ id }) => ({ id, status: null })),
        })),
      })
    case 'ProductList':
      return of('product-list', { products: reading.products.map(({ title, total }) => ({ title, total })) })
    default:
      return null
  }
}

const of = <Kind extends LicenceReadingKind>(kind: Kind, body: Bodies[Kind]): Content<Kind> => ({ kind, body })

const isOfApps = ({ isApps }: { readonly isApps: boolean }): boolean => isApps

/** Null where nothing is said, or one does not say. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  if (numbers.length === 0) return null
  return numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number), 0)
}

type Directory = Extract<ReportReading, { report: 'directoryUsers' | 'users' }>

async function directoryOf(
  { tx, customerId }: Change,
  keyOf: (user: string) => Buffer,
  tenantId: string,
  reading: Directory,
): Promise<Content | null> {
  // Concealed names are nobody's names: such a directory tells nothing that could be joined.
  if (reading.concealed !== 'none' || reading.people.length === 0) return null
  const patterns = (await exclusionsOf(tx, customerId, tenantId)).filter(({ account }) => isPattern(account))
  const fitting = (user: string): string | null => {
    const ids = patterns.filter(({ account }) => fits(user, account)).map(({ id }) => id)
    return ids.length === 0 ? null : ids.join(' ')
  }
  const rows: PersonRow<DirectoryColumn>[] =
    reading.report === 'users'
      ? await inTurns(reading.people, (person) => ({
          key: keyOf(person.user),
          values: {
            licences: null,
            account: accountText(person.blocked === null ? null : !person.blocked, null),
            patterns: fitting(person.user),
            ...attributesOf(person),
          },
        }))
      : await inTurns(reading.people, (person) => ({
          key: keyOf(person.user),
          values: {
            licences: licencesText(person.licenses),
            account: accountText(person.enabled, person.userType),
            patterns: fitting(person.user),
            ...attributesOf(person),
          },
        }))
  const packed = await packRows(rows, DIRECTORY_COLUMNS)
  return {
    ...of(reading.report === 'users' ? 'user-list' : 'directory', { dictionaries: packed.dictionaries }),
    identity: 'names',
    people: rows.length,
    packed: bytesOfRows(packed),
  }
}

type Attributes = Pick<Directory['people'][number], 'department' | 'office' | 'city' | 'country' | 'usageLocation'>

const attributesOf = ({ department, office, city, country, usageLocation }: Attributes): Attributes => ({
  department,
  office,
  city,
  country,
  usageLocation,
})

/** The same licences give the same text, in whatever order they come. */
function licencesText(
  licences: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[],
): string {
  const sorted = licences.map(({ skuId, disabledPlans }) => [
    skuId.toLowerCase(),
    disabledPlans.map((id) => id.toLowerCase()).toSorted(),
  ])
  return JSON.stringify(sorted.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)))
}

type Activations = Extract<ReportReading, { report: 'getOffice365ActivationsUserDetail' }>

async function activationsOf(keyOf: (user: string) => Buffer, reading: Activations): Promise<Content> {
  const { users, activated } = reading.apps
  if (reading.concealed !== 'none')
    return { ...of('activations', { users, activated, dictionaries: null }), identity: 'pseudonyms' }
  const ofApps = reading.activations.filter(isOfApps)
  // Somebody may have the Apps by several products: one activation is enough.
  const first = ofApps.toSorted((a, b) => Number(b.activated) - Number(a.activated))
  const rows = await inTurns(first, (one) => ({
    key: keyOf(one.user),
    values: { activated: one.activated ? 'yes' : 'no' },
  }))
  const packed = await packRows(rows, ACTIVATION_COLUMNS)
  return {
    ...of('activations', { users, activated, dictionaries: packed.dictionaries }),
    identity: 'names',
    people: users,
    packed: bytesOfRows(packed),
  }
}

/** So many people before others get their turn. */
const AT_ONCE = 2000

async function inTurns<From, To>(list: readonly From[], each: (one: From) => To): Promise<To[]> {
  const made: To[] = []
  for (const [at, one] of list.entries()) {
    made.push(each(one))
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return made
}
