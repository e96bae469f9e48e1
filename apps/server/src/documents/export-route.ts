import { type Document, documentFilter } from '@lotse/contract'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { engagementExists } from '../engagements/look-up.ts'
import { permit } from '../platform/access/allow.ts'
import { csv } from '../platform/csv.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import type { Services } from '../platform/services.ts'
import { presented } from './list-documents.ts'
import { engagementPlace } from './place.ts'
import { mayReadDocuments, visibleAudiences } from './policy.ts'
import { listedDocuments } from './store.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/documents.csv'

const query = z.object(documentFilter)
/** More than an engagement ever has; a spreadsheet still opens it. */
const MOST_ROWS = 10_000

const headings = [
  'name',
  'kind',
  'audience',
  'attached_to',
  'attached_id',
  'description',
  'version',
  'bytes',
  'sha256',
  'uploaded_at',
  'uploaded_by',
] as const

/** The list of documents as CSV, narrowed like the list itself. */
export const documentExport: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadDocuments, effect: 'read' } }, async (request, reply) => {
    const place = engagementPlace(request.params)
    const actor = permit(request, mayReadDocuments, place, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const documents = await services.database.transaction({ customer: place.customerId }, async (tx) => {
      await engagementExists(tx, place)
      const page = { limit: MOST_ROWS, offset: 0 }
      return presented(tx, await listedDocuments(tx, place, visibleAudiences(actor), asked.data, page), actor)
    })
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('documents.csv'))
      .send(csv([headings, ...documents.map(row)]))
  })
}

const row = ({ name, kind, audience, attached, description, latest }: Document) => [
  name,
  kind,
  audience,
  attached?.to ?? null,
  attached?.id ?? null,
  description,
  latest.number,
  latest.bytes,
  latest.sha256,
  latest.uploadedAt,
  latest.uploadedBy?.name ?? null,
]
