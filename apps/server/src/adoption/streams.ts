import { SPREADSHEET_MEDIA_TYPE, writePdfPaper, writeSpreadsheets, writeWordPaper } from '@lotse/documents'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { lookUpCustomer } from '../customers/look-up.ts'
import { engagementExists } from '../engagements/look-up.ts'
import { permit } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound } from '../platform/http/problem.ts'
import { languageOf } from '../platform/http/request-context.ts'
import type { Services } from '../platform/services.ts'
import { typeface } from '../platform/typeface.ts'
import { miniQuestionnairePaper } from './mini-questionnaire-paper.ts'
import { mayReadAdoption } from './policy.ts'
import { readAdoption } from './read-adoption.ts'
import { registerSheets } from './register-sheets.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

const path = '/api/customers/:customerId/engagements/:engagementId/adoption/registers.xlsx'
const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId })

/** Every register as a sheet, in the language of the reader, with what the reader may see. */
const registersFile: Stream = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadAdoption, effect: 'read' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
    const actor = permit(request, mayReadAdoption, key, 'read')
    const view = await readAdoption({ services, actor }, key)
    return reply
      .header('content-type', SPREADSHEET_MEDIA_TYPE)
      .header('content-disposition', contentDisposition('registers.xlsx'))
      .send(Buffer.from(await writeSpreadsheets(registerSheets(view, languageOf(request)))))
  })
}

const handOutBase = '/api/customers/:customerId/engagements/:engagementId/adoption/mini-questionnaire'
const handOuts = [
  { form: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { form: 'pdf', mediaType: 'application/pdf' },
] as const

/** The questionnaire of a mini-workshop, to be handed out: one page in the language of the reader, or as asked. */
const questionnaireFiles: Stream = async (server, { services }) => {
  for (const { form, mediaType } of handOuts)
    server.get(
      `${handOutBase}.${form}`,
      { config: { policy: mayReadAdoption, effect: 'read' } },
      async (request, reply) => {
        const place = params.safeParse(request.params)
        if (!place.success) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
        const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
        permit(request, mayReadAdoption, key, 'read')
        const asked = z.object({ language: z.enum(['de', 'en']).optional().catch(undefined) }).parse(request.query)
        const customer = await services.database.transaction({ customer: key.customerId }, async (tx) => {
          await engagementExists(tx, key)
          return (await lookUpCustomer(tx, key.customerId))?.name ?? ''
        })
        const paper = miniQuestionnairePaper(customer, asked.language ?? languageOf(request))
        const day = new Date(`${services.clock.today()}T12:00:00Z`)
        const file = form === 'docx' ? await writeWordPaper(paper) : await writePdfPaper(paper, await typeface(), day)
        return reply
          .header('content-type', mediaType)
          .header('content-disposition', contentDisposition(`mini-questionnaire.${form}`))
          .send(Buffer.from(file))
      },
    )
}

/** The routes of this capability that stand beside the contract. */
export const adoptionStreams: readonly Stream[] = [registersFile, questionnaireFiles]
