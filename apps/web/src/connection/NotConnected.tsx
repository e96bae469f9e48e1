import type { Cloud, ConnectionView } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { ConnectForm } from './ConnectForm.tsx'
import styles from './connection.module.css'
import { GuideSteps } from './GuideSteps.tsx'

/** Before there is a connection: what to make in Entra, step by step, and the form that takes it. */
export function NotConnected({ view }: { readonly view: ConnectionView }) {
  const say = useText()
  const [cloud, setCloud] = useState<Cloud>(view.suggested.cloud)
  if (!view.may.change) return <Empty what={say('connection:state.none')} why={say('connection:why.none')} />
  return (
    <>
      <Panel title={say('connection:state.none')}>
        <p className={styles.lead}>{say('connection:why.none')}</p>
      </Panel>
      <div className={styles.columns}>
        <div>
          <Panel title={say('connection:guide.title')}>
            <GuideSteps view={view} cloud={cloud} />
          </Panel>
        </div>
        <div>
          <Panel title={say('connection:form.title')}>
            <ConnectForm view={view} onCloud={setCloud} />
          </Panel>
        </div>
      </div>
    </>
  )
}
