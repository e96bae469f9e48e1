import { Button } from '@fluentui/react-components'
import type { UsageImport } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Loaded } from '../../app/Loaded.tsx'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { Failed } from '../../ui/states/Failed.tsx'
import { useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { Preview } from './Preview.tsx'
import { Result } from './Result.tsx'
import { stagedQuery } from './staged-query.ts'
import styles from './staging.module.css'
import { useDecision } from './use-decision.ts'
import { Working } from './Working.tsx'

interface Props {
  readonly importId: string
  readonly onChoose: () => void
}

/** The import in the address: what it would bring, how far it is, what came of it. */
export function StagedImport({ importId, onChoose }: Props) {
  const say = useText()
  const query = useQuery(stagedQuery(useTenantPlace(), importId))
  const frame = useRef<HTMLDivElement>(null)
  const isOpen = query.data === undefined || query.data.result === null
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={frame} className={styles.frame}>
      <Panel title={say(isOpen ? 'staging:title' : 'staging:titleEnded')}>
        <Loaded query={query} skeleton={<TextSkeleton lines={4} />}>
          {(staged) => <Present staged={staged} onChoose={onChoose} />}
        </Loaded>
      </Panel>
    </div>
  )
}

function Present({ staged, onChoose }: { readonly staged: UsageImport; readonly onChoose: () => void }) {
  const say = useText()
  const local = useLocalised()
  const decision = useDecision(staged)
  const [, change] = useUsageSearch()
  const close = () => change({ import: undefined })
  const closing = <Button onClick={close}>{say('staging:close')}</Button>
  switch (staged.state) {
    case 'reading':
    case 'importing':
      return <Working staged={staged} decision={decision} />
    case 'waiting':
    case 'refused':
      return <Preview staged={staged} decision={decision} />
    case 'imported':
      return <Result staged={staged} onChoose={onChoose} onClose={close} />
    case 'failed':
      return (
        <Failed
          what={say('staging:failed')}
          why={staged.problem ? local(staged.problem.detail) : say('staging:failedWhy')}
          onRetry={() => decision.decide({ what: 'read-again', monthFirst: staged.monthFirst })}
          how={<Button onClick={() => decision.decide({ what: 'drop' })}>{say('staging:drop')}</Button>}
          level={3}
        />
      )
    case 'cancelled':
      return <Empty what={say('staging:cancelled')} why={say('staging:cancelledWhy')} how={closing} level={3} />
    case 'expired':
      return <Empty what={say('staging:expired')} why={say('staging:expiredWhy')} how={closing} level={3} />
  }
}
