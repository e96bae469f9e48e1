import { contactFilter } from '@lotse/contract'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { csv } from '../platform/csv.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import { notFound } from '../platform/http/problem.ts'
import { languageOf } from '../platform/http/request-context.ts'
import type { Services } from '../platform/services.ts'
import { mayReadContacts, sidesOf } from './policy.ts'
import { nameOf } from './present.ts'
import { thisContact } from './problems.ts'
import { type ContactRow, findContact, listedContacts } from './store.ts'
import { vcard } from './vcard.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

const lowerId = z.uuid().lowercase()
const ofCustomer = z.object({ customerId: lowerId })
const ofContact = ofCustomer.extend({ contactId: lowerId })
const query = z.object(contactFilter)
/** More than a customer ever has; a spreadsheet still opens it. */
const MOST_ROWS = 10_000

const oneCard: Stream = async (server, { services }) => {
  const path = '/api/customers/:customerId/contacts/:contactId.vcf'
  server.get(path, { config: { policy: mayReadContacts, effect: 'read' } }, async (request, reply) => {
    const place = ofContact.safeParse(request.params)
    if (!place.success) throw notFound(thisContact)
    const customer = customerId(place.data.customerId)
    const actor = permit(request, mayReadContacts, { customerId: customer }, 'read')
    const row = await services.database.transaction({ customer }, (tx) =>
      findContact(tx, customer, place.data.contactId),
    )
    if (row === null || row.deletedAt !== null || row.erasedAt !== null || !sidesOf(actor).includes(row.side))
      throw notFound(thisContact)
    return reply
      .header('content-type', 'text/vcard; charset=utf-8')
      .header('content-disposition', contentDisposition(`${nameOf(row)}.vcf`))
      .send(vcard(row, languageOf(request)))
  })
}

const list: Stream = async (server, { services }) => {
  const path = '/api/customers/:customerId/contacts.csv'
  server.get(path, { config: { policy: mayReadContacts, effect: 'read' } }, async (request, reply) => {
    const place = ofCustomer.safeParse(request.params)
    if (!place.success) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
    const customer = customerId(place.data.customerId)
    const actor = permit(request, mayReadContacts, { customerId: customer }, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const rows = await services.database.transaction({ customer }, (tx) =>
      listedContacts(tx, customer, sidesOf(actor), asked.data, { limit: MOST_ROWS, offset: 0 }),
    )
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('contacts.csv'))
      .send(csv([headings, ...rows.map(cells)]))
  })
}

/** The routes of this capability that stand beside the contract. */
export const contactStreams: readonly Stream[] = [oneCard, list]

const headings = [
  'first_name',
  'last_name',
  'side',
  'roles',
  'email',
  'phone',
  'organisation',
  'country',
  'language',
  'time_zone',
  'consent',
  'consent_on',
  'do_not_call',
  'survey_services',
  'it_team',
  'primary',
] as const

const cells = (row: ContactRow) => [
  row.firstName,
  row.lastName,
  row.side,
  row.roles.join(' '),
  row.email,
  row.phone,
  row.organisation,
  row.country,
  row.language,
  row.timeZone,
  row.consent,
  row.consentOn,
  String(row.doNotCall),
  row.surveyServices.join(' '),
  String(row.itTeam),
  String(row.isPrimary),
]
