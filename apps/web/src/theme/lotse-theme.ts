import type { Theme } from '@fluentui/react-components'
import type { Colours } from './colours.ts'

/** Fluent's variables and Lotse's own beside them. */
export type LotseTheme = Theme & Colours
