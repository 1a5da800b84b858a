// Files of their own: the CSP allows no data: addresses.
import icon180 from './brand/icon-180.png?url&no-inline'
import icon512 from './brand/icon-512.png?url&no-inline'
import square from './brand/square.png?url&no-inline'
import wide from './brand/wide.png?url&no-inline'

/** Pictures that pages share, drawn by site/press/posters/draw-brand.ts. */
export const brand = {
  /** Of a page that has no picture of its own. */
  wide: { src: wide, width: 1200, height: 630 },
  /** WeChat shows links with a square one. */
  square: { src: square, width: 600, height: 600 },
  icon: { src: icon512, width: 512, height: 512 },
  touchIcon: { src: icon180, width: 180, height: 180 },
} as const
