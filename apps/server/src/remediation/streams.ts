import { language as languages } from '@lotse/contract'
import { SPREADSHEET_MEDIA_TYPE, writePdfPaper } from '@lotse/documents'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { csv } from '../platform/csv.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { typeface } from '../platform/typeface.ts'
import { editedWorkbook } from './edited-workbook/routes.ts'
import { type Loaded, loadCurrent } from './load-run.ts'
import { isCustomer, mayReadRemediation } from './policy.ts'
import { readRemediation } from './read-remediation.ts'
import { itemRows, questionRows } from './sheets.ts'
import { signingPaper } from './signing-paper.ts'
import { surroundingsOf } from './surroundings.ts'
import { type About, workbookOf } from './workbook.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId, file: z.enum(['checklist', 'questionnaire']) })
const query = z.object({ language: languages.default('de'), hidden: z.stringbool().default(false) })

/** Questionnaire or checklist of the run under way as CSV; items that are out of scope only for the team, when asked for. */
const files: Stream = async (server, { services }) => {
  const path = '/api/customers/:customerId/engagements/:engagementId/remediation/:file.csv'
  server.get(path, { config: { policy: mayReadRemediation, effect: 'read' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw notFound({ de: 'Diese Datei', en: 'This file' })
    const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
    const actor = permit(request, mayReadRemediation, key, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const { run } = await services.database.transaction({ customer: key.customerId }, (tx) =>
      readRemediation(tx, key, actor, services.clock.today()),
    )
    if (run === null) throw notFound({ de: 'Diese Checkliste', en: 'This checklist' })
    const { language, hidden } = asked.data
    const rows =
      place.data.file === 'checklist'
        ? itemRows(run, language, hidden && !isCustomer(actor))
        : questionRows(run, language)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition(`${place.data.file}.csv`))
      .send(csv(rows))
  })
}

interface WholeFile {
  readonly name: string
  readonly mediaType: string
  write(here: Loaded, about: About): Promise<Uint8Array>
}

/** The workbook to work in, with what it was written from; and the paper to sign. */
const wholeFiles: readonly WholeFile[] = [
  { name: 'checklist.xlsx', mediaType: SPREADSHEET_MEDIA_TYPE, write: workbookOf },
  {
    name: 'checklist.pdf',
    mediaType: 'application/pdf',
    write: async (here, { customer, language, now }) =>
      writePdfPaper(signingPaper(here, customer, language), await typeface(), now),
  },
]

/** The run under way as one file, in the language asked for. */
const whole: Stream = async (server, { services }) => {
  for (const { name, mediaType, write } of wholeFiles) {
    const path = `/api/customers/:customerId/engagements/:engagementId/remediation/${name}`
    server.get(path, { config: { policy: mayReadRemediation, effect: 'read' } }, async (request, reply) => {
      const place = params.omit({ file: true }).safeParse(request.params)
      if (!place.success) throw notFound({ de: 'Diese Datei', en: 'This file' })
      const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
      permit(request, mayReadRemediation, key, 'read')
      const asked = query.safeParse(request.query)
      if (!asked.success) throw fieldProblem(asked.error)
      const { language } = asked.data
      const [here, about] = await services.database.transaction({ customer: key.customerId }, async (tx) => {
        const { customerName: customer, tenantName: tenant } = await surroundingsOf(tx, key)
        return [await loadCurrent(tx, key), { customer, tenant }] as const
      })
      if (here === null) throw notFound({ de: 'Diese Checkliste', en: 'This checklist' })
      return reply
        .header('content-type', mediaType)
        .header('content-disposition', contentDisposition(name))
        .send(Buffer.from(await write(here, { ...about, language, now: services.clock.now() })))
    })
  }
}

/** The routes of this capability that stand beside the contract. */
export const remediationStreams: readonly Stream[] = [files, whole, editedWorkbook]
