import { Notice, type NoticeProps } from './Notice.tsx'

/** It is there, but old: from when it is, since when it should be newer, and how to renew it. */
export function Stale(props: NoticeProps) {
  return <Notice kind="stale" {...props} />
}
