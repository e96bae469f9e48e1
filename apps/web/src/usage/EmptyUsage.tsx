import type { ReactNode } from 'react'
import { useEngagement } from '../engagements/engagement-context.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { DownloadSteps } from './DownloadSteps.tsx'
import styles from './UsagePage.module.css'

/** Before the first report: what to fetch and where, with the place to drop it; or who does that. */
export function EmptyUsage({ children }: { readonly children?: ReactNode }) {
  const say = useText()
  const { tenant } = useEngagement()
  if (children === undefined) {
    return (
      <Empty
        what={say('usage:empty.what')}
        why={say('usage:empty.why', { tenant: tenant.name })}
        who={say('usage:empty.who')}
      />
    )
  }
  return (
    <div className={styles.columns}>
      <Panel title={say('usage:empty.what')}>
        <p className={styles.lead}>{say('usage:empty.why', { tenant: tenant.name })}</p>
        <DownloadSteps />
      </Panel>
      {children}
    </div>
  )
}
