import type { Architecture, Channel, Generation, OfficeInstall, Technology } from '../device.ts'
import { generationOfChannel } from '../words/channel.ts'
import { type OfficeProduct, readProductIds, readProductName } from '../words/product.ts'
import { readTechnology } from '../words/small-words.ts'
import { majorOf, type OfficeVersion, readVersion, releaseNumberOf } from '../words/version.ts'
import type { UnknownWords } from './unknown-words.ts'

/** The columns of a row that speak about Office. */
interface OfficeColumns {
  /** Null where the file has no such column, empty where the row has nothing in it. */
  readonly product: string | null
  readonly productIds: string | null
  readonly version: string
  readonly build: string
  readonly channel: Channel | null
  readonly architecture: Architecture | null
  readonly technology: string
  /** Whether the file lists all installed software: what is not Office then shows that the device was looked into. */
  readonly software: boolean
  readonly unknown: UnknownWords
}

interface OfficeInRow {
  readonly installs: readonly OfficeInstall[] | null
  /** Language in the product's name. */
  readonly language: string | null
  readonly otherSoftware: boolean
}

/**
 * The Office products a row names. Named products come first; without a name or id the channel and the build tell what it
 * is, and the generation is marked as assumed: products bought once can share the channel of the subscription. Empty fields
 * are unknown, not "none": the class of Click-to-Run does not see what Windows Installer has put there.
 */
export function officeIn(columns: OfficeColumns): OfficeInRow {
  const products = productsOf(columns)
  if (products === 'otherSoftware') return { installs: [], language: null, otherSoftware: true }
  if (products === 'none') return { installs: [], language: null, otherSoftware: false }
  const version = versionOf(columns)
  const technology = columns.technology === '' ? null : readTechnology(columns.technology)
  if (columns.technology !== '') columns.unknown.noting('technology', columns.technology, technology)
  const installs =
    products.length > 0
      ? products.map((product) => install(product, columns, version, technology))
      : unnamed(columns, version, technology)
  return { installs, language: products[0]?.language ?? null, otherSoftware: false }
}

function productsOf({
  product,
  productIds,
  software,
  unknown,
}: OfficeColumns): readonly OfficeProduct[] | 'otherSoftware' | 'none' {
  const byIds = productIds === null || productIds === '' ? [] : readProductIds(productIds)
  if (byIds.length > 0) return byIds
  if (productIds !== null && productIds !== '') unknown.noting('productIds', productIds, null)
  if (product === null || product === '') return []
  if (NONE.test(product)) return 'none'
  const byName = readProductName(product)
  if (byName !== null) return [byName]
  if (software) return 'otherSoftware'
  unknown.noting('product', product, null)
  return []
}

/** A column "version" that holds nothing but the year of a generation: "2016". 2007 and 2010 could also be versions. */
function yearOf({ version, build, channel }: OfficeColumns): Generation | null {
  return build === '' && channel === null && YEARS.test(version) ? (version as Generation) : null
}
const YEARS = /^(2007|2010|2013|2016|2019|2021|2024)$/

/** Words that say there is no Office. */
const NONE = /^(none|no office|not installed|keine?s?|nicht installiert|kein office|ohne)$/i

function versionOf(columns: OfficeColumns): OfficeVersion {
  const { version, build, product, unknown } = columns
  const inVersion =
    version === '' || yearOf(columns) !== null ? null : unknown.noting('version', version, readVersion(version))
  const inBuild = build === '' ? null : unknown.noting('build', build, readVersion(build))
  const inName = product === null ? null : readVersion(product)
  return {
    version: inVersion?.version ?? inBuild?.version ?? null,
    build: inBuild?.build ?? inVersion?.build ?? inName?.build ?? null,
  }
}

function install(
  product: OfficeProduct,
  columns: OfficeColumns,
  version: OfficeVersion,
  technology: Technology | null,
): OfficeInstall {
  const known = technology ?? product.technology ?? byList(product, columns) ?? technologyOf(version, columns.channel)
  const assumed = product.generation === null ? assumedGeneration(columns.channel, version) : null
  return {
    kind: product.kind,
    generation: product.generation ?? assumed,
    generationAssumed: assumed !== null,
    consumer: product.consumer,
    technology: known,
    architecture: columns.architecture,
    channel: columns.channel,
    version: version.version,
    build: version.build,
  }
}

/** In the list of installed software Click-to-Run writes the language behind each name; Windows Installer does not. */
function byList({ kind }: OfficeProduct, { software, productIds }: OfficeColumns): Technology | null {
  const byName = productIds === null || productIds === ''
  return software && byName && kind !== 'runtime' && kind !== 'language' ? 'msi' : null
}

/** A row about Office that names no product. */
function unnamed(
  columns: OfficeColumns,
  version: OfficeVersion,
  technology: Technology | null,
): readonly OfficeInstall[] | null {
  const year = yearOf(columns)
  if (columns.channel === null && version.build === null && version.version === null && year === null) return null
  const generation = year ?? assumedGeneration(columns.channel, version)
  return [
    {
      kind: 'suite',
      generation,
      generationAssumed: year === null && generation !== null,
      consumer: false,
      technology: technology ?? technologyOf(version, columns.channel),
      architecture: columns.architecture,
      channel: columns.channel,
      version: version.version,
      build: version.build,
    },
  ]
}

/** Only Click-to-Run has channels and versions by month; its builds go on from 4,266, where Windows Installer stayed. */
function technologyOf({ version, build }: OfficeVersion, channel: Channel | null): Technology | null {
  if (channel !== null || version !== null) return 'clickToRun'
  const release = build === null || majorOf(build) !== 16 ? null : releaseNumberOf(build)
  if (release === null) return null
  return release < FIRST_CLICK_TO_RUN ? 'msi' : 'clickToRun'
}

/** The list of versions begins above this number; Office 2016 by Windows Installer calls itself 16.0.4266. */
const FIRST_CLICK_TO_RUN = 6_000

/** Volume editions stay on one number for their whole life. Source: odt-reference, channels. */
const VOLUME_RELEASES: readonly { readonly from: number; readonly to: number; readonly generation: Generation }[] = [
  { from: 10_336, to: 10_499, generation: '2019' },
  { from: 14_332, to: 14_332, generation: '2021' },
  { from: 17_932, to: 17_932, generation: '2024' },
]

const BY_MAJOR: Readonly<Record<number, Generation>> = { 12: '2007', 14: '2010', 15: '2013' }

function assumedGeneration(channel: Channel | null, { version, build }: OfficeVersion): Generation | null {
  if (channel !== null) return generationOfChannel(channel)
  if (build === null) return version === null ? null : 'm365'
  const major = majorOf(build)
  if (major !== 16) return BY_MAJOR[major] ?? null
  const release = releaseNumberOf(build)
  if (release === null) return null
  if (release < FIRST_CLICK_TO_RUN) return '2016'
  return VOLUME_RELEASES.find(({ from, to }) => release >= from && release <= to)?.generation ?? 'm365'
}
