import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { NoticePreview } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { RadioList } from '../app/shell/RadioList.tsx'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useReturnFocus } from '../ui/dialog/use-return-focus.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { CardView } from './CardView.tsx'
import styles from './preferences.module.css'

const forms = ['html', 'text', 'card'] as const
type Form = (typeof forms)[number]

/** What the next message would say: as mail with and without pictures of its own, and as a card of Teams. Nothing is sent. */
export function PreviewDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  useReturnFocus()
  const query = useQuery(api.noticeSettings.preview.queryOptions({ input: {} }))
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.preview ?? ''}>
        <DialogBody>
          <DialogTitle>{say('notices:preview.title')}</DialogTitle>
          <DialogContent>
            <Loaded query={query} skeleton={<TextSkeleton lines={8} />}>
              {(preview) => <Message preview={preview} />}
            </Loaded>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say('notices:preview.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Message({ preview: { mail, teams } }: { readonly preview: NoticePreview }) {
  const say = useText()
  const format = useFormat()
  const [form, setForm] = useState<Form>('html')
  const way = form === 'card' ? teams : mail
  const { to, subject, text, html } = mail
  return (
    <>
      <RadioList
        legend={say('notices:preview.form')}
        options={forms.map((value) => ({ value, label: say(`notices:preview.as.${value}`) }))}
        value={form}
        onChoose={(value) => setForm(forms.find((one) => one === value) ?? 'html')}
      />
      <p className={styles.line}>
        {way.leavesAt === null
          ? say('notices:preview.example')
          : say('notices:preview.next', { count: way.notices, moment: format.moment(way.leavesAt) })}
      </p>
      {!way.canReach && (
        <p className={styles.line}>
          {say(form === 'card' ? 'notices:preferences.noTeams' : 'notices:preferences.noMail')}
        </p>
      )}
      {form !== 'card' && <p className={styles.line}>{say('notices:preview.to', { to, subject })}</p>}
      {form === 'html' && (
        <iframe className={styles.frame} title={say('notices:preview.as.html')} sandbox="" srcDoc={html} />
      )}
      {form === 'text' && <pre className={styles.plain}>{text}</pre>}
      {form === 'card' && <CardView card={teams.card} />}
    </>
  )
}
