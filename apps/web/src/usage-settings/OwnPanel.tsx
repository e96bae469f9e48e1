import { Button } from '@fluentui/react-components'
import type { UsageCustomerSettings } from '@lotse/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Panel } from '../ui/Panel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './usage-settings.module.css'
import { useSettingWords } from './use-setting-words.ts'
import { differingFrom } from './values.ts'

const OwnDialog = onDemand(async () => (await import('./OwnDialog.tsx')).OwnDialog)

/** What one customer is judged by, and where that differs from everybody else. */
export function OwnPanel({ customerId }: { readonly customerId: string }) {
  const settings = useQuery(api.usageVerdict.customerSettings.queryOptions({ input: { customerId } }))
  return (
    <Loaded query={settings} skeleton={<TextSkeleton lines={2} />}>
      {(loaded) => <Own settings={loaded} />}
    </Loaded>
  )
}

function Own({ settings }: { readonly settings: UsageCustomerSettings }) {
  const say = useText()
  const local = useLocalised()
  const words = useSettingWords()
  const [isEditing, setEditing] = useState(false)
  const back = useTakeBack(settings)
  const { overridden, may } = settings
  return (
    <Panel
      title={say('usageSettings:ownPanel.title')}
      actions={
        may.change && (
          <>
            {overridden.length > 0 && (
              <Button disabledFocusable={back.isPending} onClick={() => back.mutate()}>
                {say('usageSettings:ownPanel.back')}
              </Button>
            )}
            <Button {...OwnDialog.fetchedBy} onClick={() => setEditing(true)}>
              {say('usageSettings:ownPanel.edit')}
            </Button>
          </>
        )
      }
    >
      <p className={styles.line}>{settings.sentences.map((one) => local(one)).join(' ')}</p>
      {overridden.length === 0 ? (
        <p className={styles.line}>{say('usageSettings:ownPanel.same')}</p>
      ) : (
        <>
          <p className={styles.line}>{say('usageSettings:ownPanel.differs')}</p>
          <ul className={styles.rows}>
            {overridden.map((name) => (
              <li key={name}>
                {say('usageSettings:ownPanel.item', {
                  setting: say(`usageSettings:setting.${name}`),
                  own: words(name, settings.settings),
                  house: words(name, settings.house),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {isEditing && <OwnDialog settings={settings} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

/** Lets the customer follow the organisation again; undone, it has its own settings as before. */
function useTakeBack({ customerId, version, house, settings }: UsageCustomerSettings) {
  const queries = useQueryClient()
  const offerUndo = useUndoToast()
  const change = async (own: ReturnType<typeof differingFrom>, on: number) => {
    const after = await client.usageVerdict.changeCustomerSettings({
      params: { customerId },
      headers: { 'if-match': ifMatch(on) },
      body: { own },
    })
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.usageVerdict.key() }),
      queries.invalidateQueries({ queryKey: api.usage.key() }),
    ])
    return after.version
  }
  return useMutation({
    mutationFn: () => change({}, version),
    onSuccess: (now) => {
      const before = differingFrom(house, settings)
      offerUndo('usageSettings:ownPanel.backDone', async () => void (await change(before, now)))
    },
    onError: reportProblem,
  })
}
