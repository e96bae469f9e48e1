/**
 * Lotse's own colours beside Fluent's, per theme. Each becomes a CSS variable of the same name (`var(--lotseMark)`).
 * A verdict has ink and ground with a contrast of at least 4.5 : 1, and a fill for bars and dots with at least 3 : 1
 * against the panel.
 */
export interface Colours {
  readonly lotsePage: string
  readonly lotsePanel: string
  readonly lotseLine: string
  readonly lotseLineStrong: string
  readonly lotseInk: string
  readonly lotseInkSoft: string
  readonly lotseAccent: string
  readonly lotseAccentGround: string
  /** The 70 % tick. */
  readonly lotseMark: string
  /** The shore: everything from 70 % on. */
  readonly lotseShore: string
  readonly lotseShoreInk: string
  readonly lotseTrack: string
  readonly lotseGoodInk: string
  readonly lotseGoodGround: string
  readonly lotseGoodFill: string
  readonly lotseMovingInk: string
  readonly lotseMovingGround: string
  readonly lotseMovingFill: string
  readonly lotseBadInk: string
  readonly lotseBadGround: string
  readonly lotseBadFill: string
  readonly lotseWarnInk: string
  readonly lotseWarnGround: string
  readonly lotseWarnFill: string
  readonly lotseQuietInk: string
  readonly lotseQuietGround: string
  readonly lotseQuietFill: string
}

export const light: Colours = {
  lotsePage: '#f5f6f8',
  lotsePanel: '#ffffff',
  lotseLine: '#e3e6eb',
  lotseLineStrong: '#cfd4dc',
  lotseInk: '#1b1f27',
  lotseInkSoft: '#5b6472',
  lotseAccent: '#0f4c81',
  lotseAccentGround: '#e8f0f8',
  lotseMark: '#1b1f27',
  lotseShore: '#e3f4ec',
  lotseShoreInk: '#0a6640',
  lotseTrack: '#e7eaef',
  lotseGoodInk: '#0a6640',
  lotseGoodGround: '#e3f4ec',
  lotseGoodFill: '#0e7a4e',
  lotseMovingInk: '#0f4c81',
  lotseMovingGround: '#e4eef8',
  lotseMovingFill: '#2f7fc4',
  lotseBadInk: '#a3221a',
  lotseBadGround: '#fbe6e4',
  lotseBadFill: '#b3261e',
  lotseWarnInk: '#7a4f00',
  lotseWarnGround: '#fdf1d8',
  lotseWarnFill: '#b27700',
  lotseQuietInk: '#515967',
  lotseQuietGround: '#eceff3',
  lotseQuietFill: '#7f8896',
}

export const dark: Colours = {
  lotsePage: '#12161d',
  lotsePanel: '#1a1f28',
  lotseLine: '#2a313d',
  lotseLineStrong: '#3a4352',
  lotseInk: '#e9edf3',
  lotseInkSoft: '#a3adbc',
  lotseAccent: '#7fb4e6',
  lotseAccentGround: '#1d2c3d',
  lotseMark: '#ffffff',
  lotseShore: '#12372a',
  lotseShoreInk: '#6fd3a5',
  lotseTrack: '#2f3745',
  lotseGoodInk: '#6fd3a5',
  lotseGoodGround: '#12372a',
  lotseGoodFill: '#3fae7d',
  lotseMovingInk: '#8fc0ee',
  lotseMovingGround: '#182a3e',
  lotseMovingFill: '#4f97d6',
  lotseBadInk: '#f2918a',
  lotseBadGround: '#421d1b',
  lotseBadFill: '#e0665e',
  lotseWarnInk: '#f0c469',
  lotseWarnGround: '#3a2e10',
  lotseWarnFill: '#cf9a2c',
  lotseQuietInk: '#a5aebc',
  lotseQuietGround: '#272e39',
  lotseQuietFill: '#8b95a5',
}

export const contrast: Colours = {
  lotsePage: '#000000',
  lotsePanel: '#000000',
  lotseLine: '#ffffff',
  lotseLineStrong: '#ffffff',
  lotseInk: '#ffffff',
  lotseInkSoft: '#ffffff',
  lotseAccent: '#ffff00',
  lotseAccentGround: '#000000',
  lotseMark: '#ffffff',
  lotseShore: '#003a1e',
  lotseShoreInk: '#3ff23f',
  lotseTrack: '#4d4d4d',
  lotseGoodInk: '#3ff23f',
  lotseGoodGround: '#000000',
  lotseGoodFill: '#3ff23f',
  lotseMovingInk: '#1aebff',
  lotseMovingGround: '#000000',
  lotseMovingFill: '#1aebff',
  lotseBadInk: '#ff9c94',
  lotseBadGround: '#000000',
  lotseBadFill: '#ff6f63',
  lotseWarnInk: '#ffd75e',
  lotseWarnGround: '#000000',
  lotseWarnFill: '#ffd75e',
  lotseQuietInk: '#ffffff',
  lotseQuietGround: '#000000',
  lotseQuietFill: '#cccccc',
}
