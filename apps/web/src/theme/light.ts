import { createLightTheme } from '@fluentui/react-components'
import { brand } from './brand.ts'
import { light } from './light-colours.ts'
import type { LotseTheme } from './lotse-theme.ts'

export const theme: LotseTheme = { ...createLightTheme(brand), ...light }
