import { SPREADSHEET_MEDIA_TYPE, writeSlides, writeSpreadsheet } from '@lotse/documents'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import type { Policy } from '../platform/access/policy.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { messagesZip, readyToSend } from './export/messages-zip.ts'
import { planSheet } from './export/plan-sheet.ts'
import { type Matter, readMatter } from './matter.ts'
import { pitchDeck } from './pitch/pitch-deck.ts'
import { pitchFacts } from './pitch/pitch-facts.ts'
import { mayReadPitch, mayReadPlan } from './policy.ts'
import type { EngagementKey } from './store.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId })
const base = '/api/customers/:customerId/engagements/:engagementId/communication'

function keyOf(request: FastifyRequest, policy: Policy): EngagementKey {
  const place = params.safeParse(request.params)
  if (!place.success) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
  permit(request, policy, key, 'read')
  return key
}

const matterOf = ({ database, clock }: Services, key: EngagementKey): Promise<Matter> =>
  database.transaction({ customer: key.customerId }, (tx) => readMatter(tx, key, clock.today()))

const asFile = (reply: FastifyReply, name: string, mediaType: string) =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', contentDisposition(name))
    .header('x-content-type-options', 'nosniff')

/** The approved messages, ready to send; with `?group=` those of one group. */
const messages: Stream = async (server, { services }) => {
  const query = z.object({ group: lowerId.optional() })
  server.get(`${base}/messages.zip`, { config: { policy: mayReadPlan, effect: 'read' } }, async (request, reply) => {
    const key = keyOf(request, mayReadPlan)
    const { group } = query.safeParse(request.query).data ?? {}
    const matter = await matterOf(services, key)
    const ready = readyToSend(matter, group)
    if (ready.length === 0) throw nothingApproved()
    const stamp = services.clock.now()
    return asFile(reply, `messages ${matter.customerName} ${matter.today}.zip`, 'application/zip').send(
      messagesZip(matter, ready, stamp),
    )
  })
}

const nothingApproved = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Noch ist keine Nachricht freigegeben. Öffnen Sie eine im Plan, füllen Sie ihre Felder und geben Sie sie frei.',
      en: 'No message is approved yet. Open one in the plan, fill in its fields and approve it.',
    },
  })

/** The plan as a spreadsheet, in the customer's language. */
const sheet: Stream = async (server, { services }) => {
  server.get(`${base}/plan.xlsx`, { config: { policy: mayReadPlan, effect: 'read' } }, async (request, reply) => {
    const matter = await matterOf(services, keyOf(request, mayReadPlan))
    const bytes = await writeSpreadsheet(planSheet(matter))
    return asFile(reply, `plan ${matter.customerName} ${matter.today}.xlsx`, SPREADSHEET_MEDIA_TYPE).send(
      Buffer.from(bytes),
    )
  })
}

const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** The pitch, from this customer's own facts; with `?since=` what moved since that day, to start again (acm.md §1). */
const pitch: Stream = async (server, { services }) => {
  const query = z.object({ since: z.iso.date().optional() })
  server.get(`${base}/pitch.pptx`, { config: { policy: mayReadPitch, effect: 'read' } }, async (request, reply) => {
    const key = keyOf(request, mayReadPitch)
    const { since } = query.safeParse(request.query).data ?? {}
    const facts = await services.database.transaction({ customer: key.customerId }, async (tx) =>
      pitchFacts(tx, await readMatter(tx, key, services.clock.today()), since ?? null),
    )
    const bytes = await writeSlides(pitchDeck(facts))
    return asFile(reply, `pitch ${facts.customerName} ${facts.today}.pptx`, SLIDES).send(Buffer.from(bytes))
  })
}

/** The routes of this capability that stand beside the contract. */
export const communicationStreams: readonly Stream[] = [messages, sheet, pitch]
