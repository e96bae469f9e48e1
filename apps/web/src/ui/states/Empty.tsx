import { Notice, type NoticeProps } from './Notice.tsx'

/** Nothing is there yet: what will stand here, and the first step to it. */
export function Empty(props: NoticeProps) {
  return <Notice kind="empty" {...props} />
}
