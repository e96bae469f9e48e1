import { createDarkTheme } from '@fluentui/react-components'
import { brand } from './brand.ts'
import { dark } from './dark-colours.ts'
import type { LotseTheme } from './lotse-theme.ts'

export const theme: LotseTheme = {
  ...createDarkTheme(brand),
  colorNeutralBackground1: dark.lotsePanel,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandStroke1: brand[120],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandBackground: brand[110],
  ...dark,
}
