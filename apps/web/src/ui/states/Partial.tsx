import { Notice, type NoticeProps } from './Notice.tsx'

/** Some of it is there: what is missing from the figure, why, and how to complete it. */
export function Partial(props: NoticeProps) {
  return <Notice kind="partial" {...props} />
}
