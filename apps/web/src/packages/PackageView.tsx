import { Button } from '@fluentui/react-components'
import type { Package } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../app/api.ts'
import { download } from '../app/download.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { Checklist } from './Checklist.tsx'
import { Inside } from './Inside.tsx'
import { Behind, Findings, State } from './marks.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Protocol } from './Protocol.tsx'
import styles from './packages.module.css'
import { RingNames } from './RingNames.tsx'
import { useDo, useRemove, useRequest } from './use-package.ts'

/** Only packages made for Intune have it. */
const UploadSection = onDemand(async () => (await import('./intune-uploads/UploadSection.tsx')).UploadSection)
const TakeBackDialog = onDemand(async () => (await import('./TakeBackDialog.tsx')).TakeBackDialog)

/** One package: what it is made of, what is to be done before it is ready, how to go on, and what lies inside. */
export function PackageView({ one }: { readonly one: Package }) {
  const say = useText()
  const place = usePlace()
  const request = useRequest(one)
  const run = useDo()
  const { remove, restore } = useRemove(one)
  const [isTakingBack, setTakingBack] = useState(false)
  const { id, name, state, removedAt } = one
  const mayKeep = one.may.keep && removedAt === null
  const content = `/api/customers/${place.customerId}/engagements/${place.engagementId}/packages/${id}/content`
  return (
    <Panel
      title={name}
      actions={
        <span className={styles.actions}>
          {removedAt === null && (
            <Button appearance="primary" onClick={() => void download(content, `${name}.zip`).catch(reportProblem)}>
              {say('packages:download')}
            </Button>
          )}
          {mayKeep && state === 'draft' && (
            <Button
              onClick={() => void run(() => client.packages.move({ ...request, body: { to: 'ready', because: null } }))}
            >
              {say('packages:move.ready')}
            </Button>
          )}
          {mayKeep && state === 'ready' && (
            <Button {...TakeBackDialog.fetchedBy} onClick={() => setTakingBack(true)}>
              {say('packages:move.back')}
            </Button>
          )}
          {mayKeep && <Button onClick={() => void remove()}>{say('packages:remove')}</Button>}
          {one.may.keep && removedAt !== null && (
            <Button onClick={() => void restore()}>{say('packages:restore')}</Button>
          )}
        </span>
      }
    >
      <p className={styles.pills}>
        <State row={one} />
        <Findings counts={one.counts} />
        <Behind behind={one.behind} />
      </p>
      {one.because !== null && <p>{say('packages:takenBack', { because: one.because })}</p>}
      <About one={one} />
      <div className={styles.parts}>
        <Checklist one={one} mayKeep={mayKeep && state === 'draft'} />
        <Protocol one={one} mayKeep={mayKeep && state === 'draft'} />
        <RingNames one={one} mayKeep={mayKeep} />
        {one.options.targets.includes('intune') && removedAt === null && <UploadSection one={one} mayKeep={mayKeep} />}
        <NextSteps one={one} />
        <Inside one={one} />
      </div>
      {isTakingBack && <TakeBackDialog one={one} onClose={() => setTakingBack(false)} />}
    </Panel>
  )
}

function About({ one }: { readonly one: Package }) {
  const say = useText()
  const place = usePlace()
  const format = useFormat()
  const { configuration, options, madeAt, madeBy, state, stateAt, stateBy } = one
  const words = say('packages:version', { name: configuration.name, number: configuration.number })
  const by = (at: string, name: string | undefined) => say('packages:by', { date: format.date(at), name: name ?? '–' })
  return (
    <Facts
      facts={[
        {
          label: say('packages:field.madeOf'),
          value:
            configuration.id === null ? (
              words
            ) : (
              <Link
                to={`${engagementPath}/configurations`}
                params={place}
                search={{ configuration: configuration.id, view: 'versions' } as never}
              >
                {words}
              </Link>
            ),
        },
        { label: say('packages:field.made'), value: by(madeAt, madeBy?.name) },
        ...(state === 'ready' && stateAt !== null
          ? [{ label: say('packages:state.ready'), value: by(stateAt, stateBy?.name) }]
          : []),
        {
          label: say('packages:field.for'),
          value: options.targets.map((target) => say(`packages:target.${target}`)).join(', '),
        },
        { label: say('packages:field.installs'), value: one.products.join(', ') },
        { label: say('packages:make.publisher'), value: options.publisher },
        { label: say('packages:make.floor'), value: options.floor ?? '–' },
        ...(options.targets.includes('intune')
          ? [{ label: say('packages:make.detection'), value: say(`packages:detection.${options.detection}`) }]
          : []),
        ...(options.site === null ? [] : [{ label: say('packages:make.content'), value: options.site.content }]),
        { label: 'SHA-256', value: <code className={styles.sum}>{one.sha256}</code> },
      ]}
    />
  )
}
