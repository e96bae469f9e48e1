import type { Localised, Package, PackageBehind, PackageRow, PersonRef } from '@lotse/contract'
import { type PreparationItem, preparationOf, testStanding } from '@lotse/packaging'
import { sinceMade } from '../configurations/for-packages.ts'
import { namesOfDocuments } from '../documents/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { mayKeepPackages } from './policy.ts'
import { type EngagementKey, namedForRings, type PackageRecord } from './store.ts'

type Names = (id: string | null) => PersonRef | null

/** What is to be done before this package is ready. */
export const itemsOf = ({ options, hasKeys }: Pick<PackageRecord, 'options' | 'hasKeys'>): readonly PreparationItem[] =>
  preparationOf(options.targets, hasKeys)

const isDone = ({ checklist }: Pick<PackageRecord, 'checklist'>, { id }: PreparationItem): boolean =>
  checklist.some(({ itemId }) => itemId === id)

const PROTOCOL: Readonly<Record<'none' | 'failed', Localised>> = {
  none: {
    de: 'Ein Testprotokoll: auf welchen Geräten was geprüft wurde und mit welchem Ergebnis.',
    en: 'A test protocol: on which devices what was checked, and with what result.',
  },
  failed: {
    de: 'Ein bestandener Test: Der letzte im Protokoll ist fehlgeschlagen.',
    en: 'A test that passed: the last one of the protocol failed.',
  },
}

/** What it still takes to be ready, each as a sentence; empty where nothing is missing. */
export function missingOf(row: PackageRecord): Localised[] {
  const open = itemsOf(row).filter((item) => !isDone(row, item))
  const standing = testStanding(row.tests)
  return [...(standing === 'passed' ? [] : [PROTOCOL[standing]]), ...open.map(({ words }) => words)]
}

/** Packages as a list shows them: nothing of their content. */
export async function presentRows(
  tx: Transaction,
  key: EngagementKey,
  rows: readonly PackageRecord[],
): Promise<PackageRow[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ madeBy, stateBy }) => [madeBy, stateBy]),
  )
  const named = await namedForRings(tx, key)
  const since = await sinceMade(tx, key)
  const shown: PackageRow[] = []
  for (const row of rows) {
    const { latest, isRemoved, changedDecisions } = await since(row.configurationId, row.decisions)
    const newer = latest !== null && latest > row.configurationNumber ? latest : null
    shown.push(
      presentRow(row, names, named, behindOf({ latest: newer, changedDecisions, configurationRemoved: isRemoved })),
    )
  }
  return shown
}

function behindOf(behind: PackageBehind): PackageBehind | null {
  const { latest, changedDecisions, configurationRemoved } = behind
  return latest !== null || changedDecisions > 0 || configurationRemoved ? behind : null
}

function presentRow(
  row: PackageRecord,
  names: Names,
  named: Awaited<ReturnType<typeof namedForRings>>,
  behind: PackageBehind | null,
): PackageRow {
  const items = itemsOf(row)
  const count = (severity: string): number => row.findings.filter((one) => one.severity === severity).length
  return {
    id: row.id,
    engagementId: row.engagementId,
    name: row.name,
    state: row.state,
    stateAt: row.stateAt?.toISOString() ?? null,
    stateBy: names(row.stateBy),
    because: row.because,
    targets: row.options.targets,
    configuration: { id: row.configurationId, name: row.configurationName, number: row.configurationNumber },
    counts: { errors: count('error'), warnings: count('warning'), information: count('information') },
    behind,
    preparation: { done: items.filter((item) => isDone(row, item)).length, of: items.length },
    testStanding: testStanding(row.tests),
    rings: named
      .filter(({ packageId }) => packageId === row.id)
      .map(({ ringId, ringName }) => ({ id: ringId, name: ringName })),
    madeAt: row.madeAt.toISOString(),
    madeBy: names(row.madeBy),
    removedAt: row.deletedAt?.toISOString() ?? null,
    version: row.version,
  }
}

/** One package with everything but its bytes. */
export async function presentWhole(
  tx: Transaction,
  key: EngagementKey,
  row: PackageRecord,
  actor: Actor,
): Promise<Package> {
  const [head] = await presentRows(tx, key, [row])
  if (head === undefined) throw new Error('a package has no row')
  const { checklist, tests } = row
  const names = await namesOf(tx, [...checklist.map(({ by }) => by), ...tests.map(({ by }) => by)])
  const documents = await namesOfDocuments(
    tx,
    key,
    tests.flatMap(({ documentId }) => documentId ?? []),
  )
  return {
    ...head,
    options: row.options,
    rollout: row.rollout,
    bytes: row.bytes,
    sha256: row.sha256,
    files: row.files,
    products: row.products,
    readme: row.readme,
    findings: row.findings,
    checklist: itemsOf(row).map(({ id, words }) => {
      const tick = checklist.find(({ itemId }) => itemId === id)
      return { id, words, doneOn: tick?.on ?? null, doneBy: names(tick?.by ?? null) }
    }),
    tests: tests
      .toSorted((one, two) => (one.day < two.day ? 1 : one.day > two.day ? -1 : 0))
      .map(({ documentId, by, ...test }) => {
        const name = documentId === null ? undefined : documents.get(documentId)
        return { ...test, by: names(by), document: documentId && name ? { id: documentId, name } : null }
      }),
    missing: missingOf(row),
    may: { keep: mayKeepPackages(actor, key) },
  }
}
