import type { Language, Remediation } from '@lotse/contract'
import { SPREADSHEET_MEDIA_TYPE } from '@lotse/documents'
import { fileDocument } from '../documents/look-up.ts'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { newestTemplate } from '../remediation-templates/look-up.ts'
import { trackingAddressOf } from '../settings/look-up.ts'
import { together } from './agreement.ts'
import { hindrancesToFinal } from './hindrances.ts'
import { isFinished } from './keep-run.ts'
import { loadChangeable } from './load-run.ts'
import { mailCopy } from './mail-copy.ts'
import { readRemediation } from './read-remediation.ts'
import { updateRun } from './store.ts'
import { surroundingsOf } from './surroundings.ts'
import { workbookOf } from './workbook.ts'

interface Finalising {
  readonly customerId: string
  readonly engagementId: string
  readonly runId: string
  readonly language: Language
}

const NAME: Readonly<Record<Language, string>> = { de: 'Checkliste', en: 'Checklist' }

/**
 * Makes a list final and files its completed copy at task 3070: whole questionnaire, checklist without what is out of
 * scope, and what it was made from. (remediation.md §5, rules 1, 3, 5) Problems: `not-found`, `rule-refused` with
 * everything that stands in the way.
 */
export async function finaliseRun(context: ActingContext, input: Finalising): Promise<Remediation> {
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      const { tx, today, record } = change
      const key = { customerId: change.customerId, engagementId: input.engagementId }
      await holdEngagementOf(change, key.engagementId)
      const { row, run } = await loadChangeable(tx, key, input.runId)
      if (isFinished(run)) throw alreadyFinal()
      const around = await surroundingsOf(tx, key)
      const hindrances = hindrancesToFinal(run, await newestTemplate(tx, row.edition), row.cloud, around)
      if (hindrances.length > 0) throw new Problem('rule-refused', { detail: together(hindrances.map(ended)) })
      await updateRun(tx, row, {
        ...{ state: 'final', finalisedOn: today, finalisedBy: context.actor.personId },
        ...{ trackingAddress: await trackingAddressOf(tx), copyDelivered: false, reopenedAt: null },
        ...{ reopenedBy: null, reopenedBecause: null },
      })
      const final = await loadChangeable(tx, key, input.runId)
      const { language } = input
      const about = { customer: around.customerName, tenant: around.tenantName, language, now: change.now }
      const filed = await fileDocument(change, context, {
        engagementId: key.engagementId,
        attached: { to: 'task', id: '3070' },
        name: `${NAME[language]} ${row.edition} ${row.templateVersion}.xlsx`,
        mediaType: SPREADSHEET_MEDIA_TYPE,
        kind: 'checklist',
        audience: 'both',
        bytes: Buffer.from(await workbookOf(final, about)),
      })
      await updateRun(tx, final.row, { copyDocument: filed.documentId, copyName: filed.name, copyHash: filed.sha256 })
      await mailCopy(change, context, { ...key, run: final.row, ...filed, around, language })
      await record({
        event: 'remediation.finalised',
        engagementId: key.engagementId,
        subject: `${row.edition} ${row.templateVersion}`,
        after: { ...run.checklist.counts, sha256: filed.sha256 },
      })
      await evaluateEngagement(change, key.engagementId)
      return readRemediation(tx, key, context.actor, today)
    },
    repeatOf(context),
  )
}

const alreadyFinal = (): Problem =>
  new Problem('rule-refused', {
    detail: { de: 'Diese Liste ist schon abgeschlossen.', en: 'This list is final already.' },
  })

const ended = ({ de, en }: { readonly de: string; readonly en: string }) => ({ de: `${de}.`, en: `${en}.` })
