import { Button } from '@fluentui/react-components'
import { clouds, workloads } from '@lotse/playbook'
import { useSelf } from '../app/session.ts'
import { Entry, Unfold } from '../app/Unfold.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Pill } from '../ui/Pill.tsx'
import { VerdictPill } from '../ui/VerdictPill.tsx'
import { useEngagement } from './engagement-context.ts'
import { engagementName } from './engagement-name.ts'
import { useOpen } from './use-open.ts'
import { useReader } from './use-playbook.ts'

const SiblingLink = onDemand(async () => (await import('./SiblingLink.tsx')).SiblingLink)

/** Whose engagement it is, how it stands in one word, and what one does most often. */
export function EngagementHead() {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const engagement = useEngagement()
  const { standing, workload, tenant, usageStatus, playbook, may } = engagement
  const reader = useReader()
  const [, show] = useOpen()
  // Whoever came with a personal link works on the checklist; team and status are not theirs to open.
  const seesMore = useSelf()?.only === null
  const decided = standing.state === 'blocked' || standing.state === 'no-intent'
  const since =
    decided && usageStatus
      ? say('engagements:head.since', { date: format.date(usageStatus.l1Since) })
      : standing.month && say('engagements:head.month', { month: format.month(standing.month) })
  return (
    <PageHead
      title={engagementName(engagement, localised)}
      signs={
        <>
          <VerdictPill verdict={standing.state} {...(since && { detail: since })} />
          <Pill>{`${localised(workloads[workload].label)} · ${localised(clouds[tenant.cloud].label)}`}</Pill>
          {workload !== 'apps' && <SiblingLink />}
        </>
      }
      actions={
        <>
          {reader === 'team' && playbook.newest > playbook.version && (
            <Button onClick={() => show({ open: 'move' })}>
              {say('engagements:head.newVersion', { version: playbook.newest })}
            </Button>
          )}
          {may.writeNote && (
            <Button onClick={() => show({ open: 'note' })}>
              {say('engagements:head.note')}
              <KeyHint shortcut="n" />
            </Button>
          )}
          {seesMore && <Button onClick={() => show({ open: 'team' })}>{say('engagements:head.team')}</Button>}
          {(may.change || may.export) && <More />}
          {seesMore && (
            <Button appearance="primary" onClick={() => show({ open: 'status' })}>
              {say('engagements:head.status')}
            </Button>
          )}
        </>
      }
    />
  )
}

/** What one does rarely. */
function More() {
  const say = useText()
  const { may } = useEngagement()
  const [, show] = useOpen()
  return (
    <Unfold label={say('engagements:head.more')}>
      {(fold) => {
        const opening = (open: 'details' | 'archive') => () => {
          fold()
          show({ open })
        }
        return (
          <>
            {may.change && (
              <Entry about={say('engagements:head.detailsAbout')} onClick={opening('details')}>
                {say('engagements:actions.details')}
              </Entry>
            )}
            {may.export && (
              <Entry about={say('engagements:head.archiveAbout')} onClick={opening('archive')}>
                {say('engagements:actions.archive')}
              </Entry>
            )}
          </>
        )
      }}
    </Unfold>
  )
}
