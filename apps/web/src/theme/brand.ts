import type { BrandVariants } from '@fluentui/react-components'

/** Shades of the one accent colour, #0f4c81, from nearly black to nearly white. */
export const brand: BrandVariants = {
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
