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
