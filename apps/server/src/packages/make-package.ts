import { createHash } from 'node:crypto'
import type { Package, PackageOptions } from '@lotse/contract'
import { maskKeys } from '@lotse/odt'
import { type Bundle, bundleOf, type ConfigMgrPlan, PackagingError } from '@lotse/packaging'
import { type PackagedVersion, versionForPackage } from '../configurations/for-packages.ts'
import { lookUpCustomer } from '../customers/look-up.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { presentWhole } from './present.ts'
import { notMade, siteMissing } from './problems.ts'
import { type RingTimes, ringTimes } from './ring-times.ts'
import { insertPackage } from './store.ts'

interface MakeRequest extends Omit<PackageOptions, 'language'> {
  readonly customerId: string
  readonly engagementId: string
  readonly name: string
  readonly configurationId: string
  readonly number?: number | undefined
  readonly language?: PackageOptions['language'] | undefined
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Makes a package of a version of a configuration and keeps its bytes. Problems: `not-found`; `input-not-valid` where
 * Configuration Manager lacks something; `rule-refused` where nothing can be made of it.
 */
export function makePackage(context: ActingContext, request: MakeRequest): Promise<Package> {
  const { customerId: of, engagementId, name: asked, configurationId, number, ...rest } = request
  return change(
    context,
    customerId(of),
    async (change) => {
      await holdEngagementOf(change, engagementId)
      const key = { customerId: change.customerId, engagementId }
      const customer = await lookUpCustomer(change.tx, key.customerId)
      if (customer === null) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
      const version = await versionForPackage(change.tx, key, { configurationId, number }, change.today)
      const name = maskKeys(asked)
      const options: PackageOptions = { ...rest, language: rest.language ?? customer.language }
      if (options.targets.includes('configmgr') && options.site === null) throw siteMissing()
      const rollout = options.site === null ? [] : await ringTimes(change.tx, key, options.site)
      const bundle = bundled(change, { name, customer: customer.name, version, options, rollout })
      const row = await insertPackage(change.tx, {
        ...key,
        id: newId(),
        name,
        configurationId: version.id,
        configurationName: version.name,
        configurationNumber: version.number,
        decisions: version.decisions,
        options,
        rollout,
        hasKeys: version.file.text.includes('{{key:'),
        content: Buffer.from(bundle.zip),
        sha256: sha256(bundle.zip),
        files: bundle.manifest.files.map((file) => ({ ...file })),
        readme: bundle.readme,
        products: bundle.manifest.content.products.map((product) => product.name),
        findings: bundle.findings.flatMap(({ target, diagnostics }) =>
          diagnostics.map(({ rule, severity, line, message }) => ({ target, rule, severity, line, message })),
        ),
        madeAt: change.now,
        madeBy: context.actor.personId,
        changedAt: change.now,
      })
      await change.record({
        event: 'package.made',
        engagementId,
        subject: name,
        after: { package: row.id, packageOf: version.name, configurationVersion: version.number },
      })
      return presentWhole(change.tx, key, row, context.actor)
    },
    repeatOf(context),
  )
}

interface Made {
  readonly name: string
  readonly customer: string
  readonly version: PackagedVersion
  readonly options: PackageOptions
  readonly rollout: readonly RingTimes[]
}

function bundled({ today }: Change, { name, customer, version, options, rollout }: Made): Bundle {
  const { file, context } = version
  const { targets, publisher, language, setupFile, floor, detection } = options
  try {
    return bundleOf(
      {
        ...{ file, name, customer, publisher, language, context, setupFile, floor, targets, detection },
        day: today,
        plan: targets.includes('configmgr') ? planOf(name, options, rollout) : null,
      },
      sha256,
    )
  } catch (error) {
    if (error instanceof PackagingError) throw notMade(error)
    throw error
  }
}

function planOf(name: string, options: PackageOptions, rollout: readonly RingTimes[]): ConfigMgrPlan {
  const { publisher, floor, setupFile, site } = options
  if (site === null) throw siteMissing()
  return {
    applicationName: name,
    publisher,
    softwareVersion: floor ?? '16.0',
    description: name,
    contentLocation: site.content,
    distributionPointGroup: site.distributionGroup,
    limitingCollection: site.limiting,
    rings: rollout.map((ring) => ({ ...ring, query: null })),
    timeBase: site.utc ? 'Utc' : 'LocalTime',
    notification: 'DisplayAll',
    overrideServiceWindow: site.overrideWindow,
    floor,
    setupFile,
  }
}
