import { Button } from '@fluentui/react-components'
import type { IntuneUploads, Package } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Loaded } from '../../app/Loaded.tsx'
import { engagementPath } from '../../engagements/address.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import { OpenUpload } from './OpenUpload.tsx'
import { PastUploads } from './PastUploads.tsx'
import { PermissionHelp } from './PermissionHelp.tsx'
import styles from './upload.module.css'
import { useFileOnItsWay, useUploads } from './use-uploads.ts'

const BeginDialog = onDemand(async () => (await import('./BeginDialog.tsx')).BeginDialog)

/** The upload of a package to Intune: what it takes, how far it is, what it became. */
export function UploadSection({ one, mayKeep }: { readonly one: Package; readonly mayKeep: boolean }) {
  const say = useText()
  const query = useUploads(one.id)
  return (
    <section>
      <h3>{say('intuneUploads:title')}</h3>
      <p className={styles.lead}>{say('intuneUploads:about')}</p>
      <Loaded query={query} skeleton={<TextSkeleton lines={3} />}>
        {(view) => <Uploads one={one} view={view} mayBegin={mayKeep && view.may.begin} />}
      </Loaded>
    </section>
  )
}

interface Props {
  readonly one: Package
  readonly view: IntuneUploads
  readonly mayBegin: boolean
}

function Uploads({ one, view, mayBegin }: Props) {
  const say = useText()
  const place = usePlace()
  const [isBeginning, setBeginning] = useState(false)
  const way = useFileOnItsWay(one.id)
  const { target, uploads } = view
  const open = uploads.find(({ endedAt }) => endedAt === null)
  const past = uploads.filter(({ endedAt }) => endedAt !== null)
  return (
    <>
      {open && <OpenUpload upload={open} way={way} />}
      {!open && target.connection === null && (
        <p className={styles.row}>
          <span>{say('intuneUploads:notConnected', { tenant: target.tenant })}</span>
          <Link to={`${engagementPath}/usage/connection`} params={place}>
            {say('intuneUploads:connect')}
          </Link>
        </p>
      )}
      {!open && target.connection !== null && mayBegin && (
        <p>
          <Button {...BeginDialog.fetchedBy} onClick={() => setBeginning(true)}>
            {say('intuneUploads:begin')}
          </Button>
        </p>
      )}
      {!open && !view.may.begin && <p className={styles.quiet}>{say('intuneUploads:notYours')}</p>}
      {target.connection !== null && <PermissionHelp connection={target.connection} />}
      {past.length > 0 && <PastUploads uploads={past} />}
      {isBeginning && <BeginDialog one={one} view={view} onSend={way.send} onClose={() => setBeginning(false)} />}
    </>
  )
}
