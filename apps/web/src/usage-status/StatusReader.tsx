import { roles } from '@lotse/playbook'
import { useLocalised, useText } from '../language/use-text.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { StatusHistory } from './history/StatusHistory.tsx'
import styles from './status.module.css'

/** The usage status for those who only read it: how it is, how it was, and who sets it. */
export function StatusReader({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  return (
    <SidePanel title={say('usageStatus:set.title')} open onClose={onClose}>
      <p className={styles.quiet}>{say('usageStatus:set.whoMay', { role: localised(roles.FM.label) })}</p>
      <StatusHistory />
    </SidePanel>
  )
}
