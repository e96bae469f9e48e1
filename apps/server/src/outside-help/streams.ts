import type { Language } from '@lotse/contract'
import { writePdfPaper, writeWordPaper } from '@lotse/documents'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { draftMail } from '../communication/export/draft-mail.ts'
import { permit } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound } from '../platform/http/problem.ts'
import { languageOf } from '../platform/http/request-context.ts'
import type { Services } from '../platform/services.ts'
import { typeface } from '../platform/typeface.ts'
import { recipientsOf } from './account-messages/recipients.ts'
import { packetPaper, packetSheet, packetText } from './compat-cases/packet-paper.ts'
import type { Here } from './here.ts'
import { mayReadOutsideHelp } from './policy.ts'
import { thisEntry } from './problems.ts'
import { readHere } from './read-outside-help.ts'
import { referralSheet } from './referrals/referral-sheet.ts'
import { findEntry, type Kind, type RowOf } from './store.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

/** A file of one entry, in one language. */
interface EntryFile<K extends Kind> {
  readonly kind: K
  /** Behind the id of the entry, and the name it is saved by. */
  readonly folder: string
  readonly name: string
  readonly mediaType: string
  readonly write: (here: Here, row: RowOf[K], language: Language) => Promise<string | Uint8Array>
}

const TEXT = 'text/plain; charset=utf-8'

const packet = (
  name: string,
  mediaType: string,
  write: (sheet: Awaited<ReturnType<typeof packetSheet>>, today: string) => Promise<string | Uint8Array>,
): EntryFile<'compat'> => ({
  kind: 'compat',
  folder: 'compat-cases',
  name,
  mediaType,
  write: async (here, row, language) => write(await packetSheet(here, row, language), here.today),
})

const files = [
  {
    ...{ kind: 'referral', folder: 'referrals', name: 'referral.txt', mediaType: TEXT },
    write: referralSheet,
  } satisfies EntryFile<'referral'>,
  packet('packet.txt', TEXT, async (sheet) => packetText(sheet)),
  packet(
    'packet.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async (sheet, today) => writeWordPaper(packetPaper(sheet, today)),
  ),
  packet('packet.pdf', 'application/pdf', async (sheet, today) =>
    writePdfPaper(packetPaper(sheet, today), await typeface(), new Date(`${today}T12:00:00Z`)),
  ),
  {
    ...{ kind: 'message', folder: 'messages', name: 'message.eml', mediaType: 'message/rfc822' },
    write: async (here, row) => {
      const to = (await recipientsOf(here, row)).flatMap(({ email }) => email ?? [])
      return draftMail({ subject: row.subject, body: row.text, language: row.language, to })
    },
  } satisfies EntryFile<'message'>,
] as unknown as readonly EntryFile<Kind>[]

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId, entryId: lowerId })
const query = z.object({ language: z.enum(['de', 'en']).optional().catch(undefined) })

/** Referrals, cases and messages as files for forms and programs of others. */
const entryFiles: Stream = async (server, { services }) => {
  for (const { kind, folder, name, mediaType, write } of files) {
    const path = `/api/customers/:customerId/engagements/:engagementId/outside-help/${folder}/:entryId/${name}`
    server.get(path, { config: { policy: mayReadOutsideHelp, effect: 'read' } }, async (request, reply) => {
      const place = params.safeParse(request.params)
      if (!place.success) throw notFound(thisEntry)
      const { engagementId, entryId } = place.data
      const key = { customerId: customerId(place.data.customerId), engagementId }
      const actor = permit(request, mayReadOutsideHelp, key, 'read')
      const language = query.parse(request.query).language ?? languageOf(request)
      const file = await readHere({ services, actor }, place.data, async (here) => {
        const row = await findEntry(here.tx, kind, { ...here, entryId })
        if (row === null) throw notFound(thisEntry)
        return write(here, row, language)
      })
      return reply
        .header('content-type', mediaType)
        .header('content-disposition', contentDisposition(name))
        .send(Buffer.from(file))
    })
  }
}

/** The routes of this capability that stand beside the contract. */
export const outsideHelpStreams: readonly Stream[] = [entryFiles]
