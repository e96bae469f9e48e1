import { Button } from '@fluentui/react-components'
import type { NoticePreferences } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { KindModes } from './KindModes.tsx'
import styles from './preferences.module.css'
import { TestMessage } from './TestMessage.tsx'
import { ZoneOffer } from './ZoneOffer.tsx'

const TimesDialog = onDemand(async () => (await import('./TimesDialog.tsx')).TimesDialog)
const AddressDialog = onDemand(async () => (await import('./AddressDialog.tsx')).AddressDialog)
const PreviewDialog = onDemand(async () => (await import('./PreviewDialog.tsx')).PreviewDialog)

/** How somebody wants to be told: what, by which way, when; and what that looks like. */
export function Preferences() {
  const say = useText()
  const place = useRef<HTMLDivElement>(null)
  const query = useQuery(api.noticeSettings.get.queryOptions({ input: {} }))
  const isThere = query.data !== undefined
  useEffect(() => {
    // The panel comes after the page, so the browser has not found it yet.
    if (isThere && window.location.hash === '#notices') place.current?.scrollIntoView()
  }, [isThere])
  return (
    <div id="notices" ref={place} className={styles.place}>
      <Panel title={say('notices:preferences.title')}>
        <p className={styles.line}>{say('notices:preferences.line')}</p>
        <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
          {(preferences) => <Loads preferences={preferences} />}
        </Loaded>
      </Panel>
    </div>
  )
}

function Loads({ preferences }: { readonly preferences: NoticePreferences }) {
  const say = useText()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'times' | 'address' | 'preview' | null>(null)
  const close = () => setOpen(null)
  const { timeZone, digestAt, digestDays, quiet, quietWeekends, teams, teamsHost } = preferences
  const forget = async () => {
    await client.noticeSettings.removeOwnTeams({}).catch(reportProblem)
    await queries.invalidateQueries({ queryKey: api.noticeSettings.key() })
  }
  return (
    <>
      <Facts
        facts={[
          { label: say('notices:times.digest'), value: say(`notices:times.digestOn.${digestDays}`, { at: digestAt }) },
          {
            label: say('notices:times.quiet'),
            value: [
              quiet ? say('notices:times.quietFrom', quiet) : say('notices:times.noQuiet'),
              ...(quietWeekends ? [say('notices:times.weekends')] : []),
            ].join(', '),
          },
          { label: say('notices:times.zone'), value: timeZone.replaceAll('_', ' ') },
          { label: say('notices:preferences.teams'), value: say(`notices:reach.${teams}`, { host: teamsHost ?? '' }) },
        ]}
      />
      <div className={styles.buttons}>
        <Button {...TimesDialog.fetchedBy} onClick={() => setOpen('times')}>
          {say('notices:times.change')}
        </Button>
        <Button {...AddressDialog.fetchedBy} onClick={() => setOpen('address')}>
          {say('notices:address.set')}
        </Button>
        {teams === 'own' && <Button onClick={() => void forget()}>{say('notices:address.remove')}</Button>}
        <Button {...PreviewDialog.fetchedBy} onClick={() => setOpen('preview')}>
          {say('notices:preview.open')}
        </Button>
      </div>
      <ZoneOffer preferences={preferences} />
      {!preferences.canMail && <p className={styles.hint}>{say('notices:preferences.noMail')}</p>}
      {teams === 'none' && preferences.kinds.some((one) => one.teams !== 'off') && (
        <p className={styles.hint}>{say('notices:preferences.noTeams')}</p>
      )}
      <KindModes preferences={preferences} />
      <TestMessage canMail={preferences.canMail} canTeams={teams !== 'none'} />
      {open === 'times' && <TimesDialog preferences={preferences} onClose={close} />}
      {open === 'address' && (
        <AddressDialog save={(address) => client.noticeSettings.setOwnTeams({ address })} onClose={close} />
      )}
      {open === 'preview' && <PreviewDialog onClose={close} />}
    </>
  )
}
