import { Button } from '@fluentui/react-components'
import type { KeyData } from '@lotse/contract'
import { businessReasons, roles } from '@lotse/playbook'
import { useOpen } from '../../engagements/use-open.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import styles from '../status.module.css'
import { ssat } from './fields.ts'

/** Date, intent, business reasons and success owner, and what was agreed for the adoption. */
export function KeyDataPanel({ keyData, may }: { readonly keyData: KeyData; readonly may: boolean }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const [, show] = useOpen()
  const edit = (words: string) => (
    <Button size="small" onClick={() => show({ open: 'keyData' })}>
      {words}
    </Button>
  )
  if (keyData.changedAt === null)
    return (
      <Empty
        what={say('usageStatus:keyData.none')}
        why={say('usageStatus:keyData.noneWhy')}
        {...(may ? { how: edit(say('usageStatus:keyData.first')) } : { who: localised(roles.FM.label) })}
      />
    )
  const rows: readonly (readonly [string, string | null])[] = [
    [say('usageStatus:keyData.wantedOn'), keyData.wantedOn && format.date(keyData.wantedOn)],
    [say('usageStatus:keyData.intent'), keyData.intent],
    [
      say('usageStatus:keyData.businessReasons'),
      format.list(keyData.businessReasons.map((id) => localised(businessReasons[id].label))),
    ],
    [say('usageStatus:keyData.successOwner'), keyData.successOwner],
    ...ssat.map((field) => [say(`usageStatus:keyData.${field}`), keyData[field]] as const),
  ]
  return (
    <Panel title={say('usageStatus:keyData.title')} actions={may && edit(say('usageStatus:keyData.edit'))}>
      <dl className={styles.record}>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles.quiet}>
        {say('usageStatus:keyData.changed', {
          name: keyData.changedBy?.name ?? '',
          date: format.date(keyData.changedAt),
        })}
      </p>
    </Panel>
  )
}
