import { Button } from '@fluentui/react-components'
import type { Notice } from '@lotse/contract'
import { noticeKindMatter } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import { noticeAddress } from './address.ts'
import styles from './inbox.module.css'

interface Props {
  readonly notice: Notice
  /** Whether somebody came here for this one. */
  readonly isMeant: boolean
  readonly onFollow: (notice: Notice) => void
  readonly onToggle: (notice: Notice) => void
}

/** One notice: what, at which customer, when, and where to act. */
export function NoticeLine({ notice, isMeant, onFollow, onToggle }: Props) {
  const say = useText()
  const pick = useLocalised()
  const format = useFormat()
  const title = pick(notice.title)
  const isUnread = notice.readAt === null
  const words = pick(notice.words)
  return (
    <li className={styles.line} data-unread={isUnread || undefined} data-meant={isMeant || undefined}>
      <span className={styles.words}>
        <span className={styles.head}>
          {isUnread && <span className={styles.dot} aria-hidden />}
          <Title notice={notice} title={title} onFollow={onFollow} />
          {isUnread && <span className="visually-hidden">{say('notices:unread')}</span>}
        </span>
        <span className={styles.about}>
          <Pill tone={notice.kind === 'alarm' || notice.kind === 'stall' ? 'warn' : 'quiet'}>
            {pick(noticeKindMatter[notice.kind].label)}
          </Pill>
          {notice.customerName && <span>{notice.customerName}</span>}
          <time dateTime={notice.createdAt}>{format.moment(notice.createdAt)}</time>
          {notice.isHeld && <span>{say('notices:held')}</span>}
        </span>
        {words !== '' && <span className={styles.said}>{words}</span>}
      </span>
      <Button
        size="small"
        aria-label={say(isUnread ? 'notices:readNamed' : 'notices:unreadNamed', { title })}
        onClick={() => onToggle(notice)}
      >
        {say(isUnread ? 'notices:markRead' : 'notices:markUnread')}
      </Button>
    </li>
  )
}

function Title({ notice, title, onFollow }: Pick<Props, 'notice' | 'onFollow'> & { readonly title: string }) {
  const address = noticeAddress(notice)
  if (address === null)
    return (
      <strong className={styles.title} tabIndex={-1} data-notice={notice.id}>
        {title}
      </strong>
    )
  return (
    <Link
      to={address.to}
      search={address.search as never}
      className={styles.title}
      data-notice={notice.id}
      onClick={() => onFollow(notice)}
    >
      {title}
    </Link>
  )
}
