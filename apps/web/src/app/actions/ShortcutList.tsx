import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { setPreferences, usePreferences } from '../preferences.ts'
import { sections } from './action.ts'
import styles from './ShortcutList.module.css'
import { useActions } from './use-actions.ts'

/** Every key that does something here, and the switch that turns all of them off. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  useReturnFocus()
  const { shortcuts } = usePreferences()
  const withKey = useActions().filter(({ shortcut }) => shortcut !== undefined)
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('app:actions.shortcuts')}</DialogTitle>
          <DialogContent>
            {sections.map((section) => {
              const here = withKey.filter((action) => action.section === section)
              return (
                here.length > 0 && (
                  <section key={section}>
                    <h3 className={styles.heading}>{say(`app:section.${section}`)}</h3>
                    <dl className={styles.list}>
                      {[...new Set(here.map(({ label }) => label))].map((label) => (
                        <div key={label} className={styles.row}>
                          <dt>{say(label)}</dt>
                          <dd>
                            {here.map(
                              (one) =>
                                one.label === label && one.shortcut && <KeyHint key={one.id} shortcut={one.shortcut} />,
                            )}
                          </dd>
                        </div>
                      ))}
                    </dl>
                  </section>
                )
              )
            })}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => setPreferences({ shortcuts: !shortcuts })}>
              {say(shortcuts ? 'app:shortcuts.switchOff' : 'app:shortcuts.switchOn')}
            </Button>
            <Button appearance="primary" onClick={onClose}>
              {say('ui:dialog.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
