import { SPREADSHEET_MEDIA_TYPE, writePdfPaper, writeSlides, writeSpreadsheet, writeWordPaper } from '@lotse/documents'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { lookUpCustomer } from '../customers/look-up.ts'
import { engagementExists } from '../engagements/look-up.ts'
import { permit } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { typeface } from '../platform/typeface.ts'
import { workshopDeck } from './deck.ts'
import type { WorkshopMatter } from './document-lines.ts'
import { workshopMinutes } from './minutes.ts'
import { mayReadWorkshop } from './policy.ts'
import { workshopView } from './read-workshop.ts'
import { decisionRegister } from './register.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

interface WorkshopFile {
  readonly name: string
  readonly mediaType: string
  write(matter: WorkshopMatter): Promise<Uint8Array>
}

const files: readonly WorkshopFile[] = [
  {
    name: 'deck.pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    write: (matter) => writeSlides(workshopDeck(matter)),
  },
  {
    name: 'minutes.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (matter) => writeWordPaper(workshopMinutes(matter)),
  },
  {
    name: 'minutes.pdf',
    mediaType: 'application/pdf',
    write: async (matter) =>
      writePdfPaper(workshopMinutes(matter), await typeface(), new Date(`${matter.today}T12:00:00Z`)),
  },
  {
    name: 'decisions.xlsx',
    mediaType: SPREADSHEET_MEDIA_TYPE,
    write: (matter) => writeSpreadsheet(decisionRegister(matter)),
  },
]

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId })

/** Deck, minutes and register of the workshop as they are now, in the customer's language. */
const documents: Stream = async (server, { services }) => {
  for (const { name, mediaType, write } of files) {
    const path = `/api/customers/:customerId/engagements/:engagementId/workshop/${name}`
    server.get(path, { config: { policy: mayReadWorkshop, effect: 'read' } }, async (request, reply) => {
      const place = params.safeParse(request.params)
      if (!place.success) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
      const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
      const actor = permit(request, mayReadWorkshop, key, 'read')
      const today = services.clock.today()
      const matter = await services.database.transaction({ customer: key.customerId }, async (tx) => {
        await engagementExists(tx, key)
        const workshop = await workshopView(tx, key, { actor, today })
        return { workshop, today, customerName: (await lookUpCustomer(tx, key.customerId))?.name ?? '' }
      })
      return reply
        .header('content-type', mediaType)
        .header('content-disposition', contentDisposition(name))
        .send(Buffer.from(await write(matter)))
    })
  }
}

/** The routes of this capability that stand beside the contract. */
export const workshopStreams: readonly Stream[] = [documents]
