import { allDecisions } from '@lotse/assessment'
import { ifMatch } from '@lotse/contract'
import { createConfiguration } from '../../configurations/create-configuration.ts'
import { decide } from '../../workshop/decide.ts'
import { asDoer, type EventOf, idOf, nextVersion, type Stage, unlessDone } from './stage.ts'

/** Decisions of the workshop, and the configurations that are derived from them. */

const placeOf = ({ customerId, engagementOf }: Stage) => ({ customerId, engagementId: engagementOf.apps })

/** Takes every decision that has to be taken: as the story says, otherwise the first option. */
export async function decideAll(stage: Stage, event: EventOf<'workshopDecided'>): Promise<void> {
  const mandatory = allDecisions().map(({ decision }) => decision)
  for (const { id, options, mandatory: isNeeded } of mandatory) {
    const choice = event.choices[id] ?? (isNeeded && event.others ? options.slice(0, 1).map((one) => one.id) : [])
    if (choice.length === 0) continue
    const version = nextVersion(stage, `point/${id}`, 0)
    await unlessDone(() =>
      decide(asDoer(stage, event, `point-${id}-${version}`), {
        params: { ...placeOf(stage), decisionId: id },
        headers: { 'if-match': ifMatch(version) },
        body: {
          choice: [...choice],
          state: 'decided',
          decidedBy: { kind: 'contact', id: idOf(stage, 'contact', event.decidedBy) },
          decidedOn: event.on,
        },
      }),
    )
  }
}

export async function deriveConfiguration(stage: Stage, event: EventOf<'configured'>): Promise<void> {
  const { name, purpose, from } = event
  const context = asDoer(stage, event, `configuration-${name}`)
  await createConfiguration(context, { ...placeOf(stage), name, purpose, profiles: [], from })
}
