import { Button } from '@fluentui/react-components'
import { runAction } from '../app/actions/run-action.ts'
import { signOutAction } from '../app/actions/shell-actions.ts'
import { useActionContext } from '../app/actions/use-actions.ts'
import { useSelf } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { DisplayPanel } from './DisplayPanel.tsx'
import { PasskeysPanel } from './PasskeysPanel.tsx'
import { PasswordPanel } from './PasswordPanel.tsx'
import { ProfilePanel } from './ProfilePanel.tsx'
import { TokensPanel } from './TokensPanel.tsx'

const Preferences = onDemand(async () => (await import('../notices/Preferences.tsx')).Preferences)

/** One's own account: who one is, how one signs in, and how Lotse looks in this browser. */
export function AccountPage() {
  const say = useText()
  const self = useSelf()
  const context = useActionContext()
  if (self === null) return null
  return (
    <>
      <PageHead
        title={say('account:title')}
        line={self.email}
        actions={<Button onClick={() => void runAction(signOutAction, context)}>{say(signOutAction.label)}</Button>}
      />
      <ProfilePanel self={self} />
      <PasswordPanel self={self} />
      <PasskeysPanel />
      <TokensPanel />
      {self.kind === 'staff' && <Preferences />}
      <DisplayPanel />
    </>
  )
}
