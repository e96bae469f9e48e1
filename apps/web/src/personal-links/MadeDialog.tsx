import type { IssuedLink } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { OnceDialog } from '../ui/dialog/OnceDialog.tsx'
import styles from './personal-links.module.css'

/** The link and its PIN, for the only time. */
export function MadeDialog({ made, onClose }: { readonly made: IssuedLink; readonly onClose: () => void }) {
  const say = useText()
  const format = useFormat()
  const { link, address, pin, mailed } = made
  return (
    <OnceDialog
      title={say('personalLinks:made', { name: link.person.name })}
      label={say('personalLinks:link')}
      secret={address}
      onClose={onClose}
    >
      <p>
        {say(mailed ? 'personalLinks:mailed' : 'personalLinks:pass', {
          email: link.person.email,
          moment: format.moment(link.expiresAt),
        })}
      </p>
      {pin !== null && (
        <>
          <p className={styles.pin}>{say('personalLinks:pin', { pin })}</p>
          <p>{say('personalLinks:passPin')}</p>
        </>
      )}
    </OnceDialog>
  )
}
