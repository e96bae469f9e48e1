import type { IntuneUploads } from '@lotse/contract'
import { connectionForUploads } from '../connection/for-uploads.ts'
import { lookUpTenant } from '../customers/look-up.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { packageForUpload } from '../packages/for-uploads.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { mayUpload } from './policy.ts'
import { presentConnection, presentUploads } from './present.ts'
import { type PackageKey, uploadsOf } from './store.ts'

export interface PackagePlace {
  readonly customerId: string
  readonly engagementId: string
  readonly packageId: string
}
export interface UploadPlace extends PackagePlace {
  readonly uploadId: string
}

export const keyOf = (place: PackagePlace): PackageKey => ({
  customerId: customerId(place.customerId),
  engagementId: place.engagementId,
  packageId: place.packageId,
})

const noEngagement = () => notFound({ de: 'Dieses Engagement', en: 'This engagement' })

/** The uploads of a package, where they go, and what can be uploaded. Problem: `not-found`. */
export function listUploads({ services, actor }: ActingContext, place: PackagePlace): Promise<IntuneUploads> {
  const key = keyOf(place)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const engagement = await findEngagement(tx, key)
    const around = engagement && (await lookUpTenant(tx, key.customerId, engagement.tenantId))
    if (around === null) throw noEngagement()
    const { customer, tenant } = around
    const { hasKeys, win32, suite } = await packageForUpload(tx, key, key.packageId)
    const connection = await connectionForUploads(tx, { customerId: key.customerId, tenantId: tenant.id })
    return {
      uploads: await presentUploads(tx, await uploadsOf(tx, key), actor),
      target: {
        customer: customer.name,
        tenantId: tenant.id,
        tenant: tenant.name,
        connection: presentConnection(connection),
      },
      suite: hasKeys || suite === null ? null : 'officeConfigurationXml' in suite ? 'xml' : 'fields',
      may: { begin: win32 !== null && mayUpload(actor, key) },
    }
  })
}
