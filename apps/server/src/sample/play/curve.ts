import { addAnnotation } from '../../annotations/save-annotation.ts'
import { asDoer, type EventOf, nextVersion, type Stage } from './stage.ts'

/** What happened is written onto the curve on its day. */
export async function writeOnCurve(stage: Stage, event: EventOf<'happened'>): Promise<void> {
  const { customerId, tenantId } = stage
  const context = asDoer(stage, event, `happened-${nextVersion(stage, 'happened', 0)}`)
  const { what: kind, on, words } = event
  await addAnnotation(context, { customerId, tenantId, kind, on, words, audience: 'both' })
}
