import type { IsoDate } from '@lotse/calendar'
import { numerator } from '@lotse/contract'
import type { Numerator } from '@lotse/usage'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { type OnTheCurve, onTheCurve } from '../annotations/look-up.ts'
import { permit } from '../platform/access/allow.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { exportMonths } from './export-csv.ts'
import { exportApps, exportChanges, exportForecast, exportProgramme } from './export-tables.ts'
import { readUsage } from './overview.ts'
import { tenantPlace } from './place.ts'
import { mayReadUsage } from './policy.ts'
import type { TenantUsage } from './present.ts'

const query = z.object({ numerator: numerator.optional(), meetings: z.stringbool().default(false) })

interface Asked {
  readonly usage: TenantUsage
  readonly numerator: Numerator
  readonly happened: readonly OnTheCurve[]
  readonly today: IsoDate
}

/** Each chart of the usage page as a file, by the name that stands in its address. */
const exports: Readonly<Record<string, (asked: Asked) => string>> = {
  series: ({ usage, numerator, happened }) => exportMonths(usage, numerator, happened),
  changes: ({ usage, numerator }) => exportChanges(usage, numerator),
  apps: ({ usage }) => exportApps(usage),
  programme: ({ usage, today }) => exportProgramme(usage, today),
  forecast: ({ usage }) => exportForecast(usage),
}

/** Active use as CSV, by one numerator where that matters: that of the settings where none is named. */
export const usageExport: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  for (const [name, exported] of Object.entries(exports)) {
    const path = `/api/customers/:customerId/tenants/:tenantId/usage/${name}.csv`
    server.get(path, { config: { policy: mayReadUsage, effect: 'read' } }, async (request, reply) => {
      const place = tenantPlace(request.params)
      const actor = permit(request, mayReadUsage, { customerId: place.customerId }, 'read')
      const parsed = query.safeParse(request.query)
      if (!parsed.success) throw unknownNumerator()
      const { meetings } = parsed.data
      const today = services.clock.today()
      const asked = await services.database.transaction({ customer: place.customerId }, async (tx): Promise<Asked> => {
        const usage = await readUsage(tx, place.customerId, place.tenantId, today)
        return {
          usage,
          numerator: parsed.data.numerator ?? usage.course.settings.numerator,
          happened: await onTheCurve(tx, place, actor, { meetings }),
          today,
        }
      })
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', contentDisposition(`usage-${fileName(name, asked.numerator)}.csv`))
        .send(exported(asked))
    })
  }
}

const fileName = (name: string, by: Numerator): string =>
  name === 'series' ? by : name === 'changes' ? `${name}-${by}` : name

function unknownNumerator(): Problem {
  const known = numerator.options.join(', ')
  const message = { de: `Bekannt sind: ${known}.`, en: `Known are: ${known}.` }
  return new Problem('input-not-valid', {
    detail: message,
    errors: [{ field: 'numerator', code: 'invalid_value', message }],
  })
}
