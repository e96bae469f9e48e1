import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components'
import { type Colours, contrast, dark, light } from './colours.ts'
import type { ThemeName } from './theme-choice.ts'

/** Shades of the one accent colour, #0f4c81, from nearly black to nearly white. */
const brand: BrandVariants = {
  10: '#02060c',
  20: '#07182a',
  30: '#072742',
  40: '#083252',
  50: '#0a3a61',
  60: '#0b406c',
  70: '#0d4677',
  80: '#0f4c81',
  90: '#2a6296',
  100: '#4378aa',
  110: '#5c8fbf',
  120: '#7fb4e6',
  130: '#98c3ec',
  140: '#b2d2f2',
  150: '#cce1f7',
  160: '#e6f0fb',
}

export type LotseTheme = Theme & Colours

const fontFamilyBase = '"Segoe UI", Inter, "Noto Sans", system-ui, sans-serif'

function complete(base: Theme, colours: Colours): LotseTheme {
  return { ...base, fontFamilyBase, ...colours }
}

function darkTheme(): Theme {
  const theme = createDarkTheme(brand)
  return {
    ...theme,
    colorNeutralBackground1: dark.lotsePanel,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandStroke1: brand[120],
    colorCompoundBrandForeground1: brand[120],
    colorCompoundBrandStroke: brand[120],
    colorCompoundBrandBackground: brand[110],
  }
}

/** The finished Fluent theme for a name. */
export function makeTheme(name: ThemeName): LotseTheme {
  switch (name) {
    case 'light':
      return complete(createLightTheme(brand), light)
    case 'dark':
      return complete(darkTheme(), dark)
    case 'contrast':
      return complete(teamsHighContrastTheme, contrast)
  }
}
