import { teamsHighContrastTheme } from '@fluentui/react-components'
import { contrast } from './contrast-colours.ts'
import type { LotseTheme } from './lotse-theme.ts'

export const theme: LotseTheme = { ...teamsHighContrastTheme, ...contrast }
