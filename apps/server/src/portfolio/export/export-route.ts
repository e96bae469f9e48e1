import { Readable } from 'node:stream'
import { type PortfolioExport, portfolioExport, portfolioExportPath } from '@lotse/contract'
import { SPREADSHEET_MEDIA_TYPE } from '@lotse/documents'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { permit } from '../../platform/access/allow.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Services } from '../../platform/services.ts'
import { mayReadPortfolio } from '../policy.ts'
import { readEveryRow } from '../read-list.ts'
import { csvPieces, spreadsheetOf } from './write-file.ts'

/** The whole filtered portfolio as a file, in the columns, order and language of the page. */
export const portfolioExports: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  const rowsFor = (request: FastifyRequest, asked: PortfolioExport) => {
    const actor = permit(request, mayReadPortfolio, {}, 'read')
    return readEveryRow({ services, actor }, asked)
  }
  const options = { config: { policy: mayReadPortfolio, effect: 'read' as const } }

  server.get(`/api${portfolioExportPath('csv')}`, options, async (request, reply) => {
    permit(request, mayReadPortfolio, {}, 'read')
    const asked = parse(request)
    named(reply, services, 'csv', 'text/csv; charset=utf-8')
    return reply.send(Readable.from(csvPieces(rowsFor(request, asked), asked)))
  })

  server.get(`/api${portfolioExportPath('xlsx')}`, options, async (request, reply) => {
    permit(request, mayReadPortfolio, {}, 'read')
    const asked = parse(request)
    const bytes = await spreadsheetOf(rowsFor(request, asked), asked)
    return named(reply, services, 'xlsx', SPREADSHEET_MEDIA_TYPE).send(Buffer.from(bytes))
  })
}

/** The file is called by its day, so that two of them can lie beside each other. */
function named(reply: FastifyReply, { clock }: Services, ending: string, mediaType: string): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', contentDisposition(`portfolio-${clock.today()}.${ending}`))
}

function parse({ query }: FastifyRequest): PortfolioExport {
  const asked = portfolioExport.safeParse(query)
  if (asked.success) return asked.data
  throw new Problem('input-not-valid', {
    detail: {
      de: 'Eine Angabe der Adresse ist unbekannt. Laden Sie die Datei von der Seite „Portfolio“ aus.',
      en: 'Something in the address is unknown. Take the file from the page “Portfolio”.',
    },
    errors: asked.error.issues.map(({ path, code }) => ({
      field: path.join('.'),
      code,
      message: { de: 'Dieser Wert ist hier unbekannt.', en: 'This value is unknown here.' },
    })),
  })
}
