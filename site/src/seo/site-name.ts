/** What the site is called, and what it is. */
export const siteName = '归燕'
export const siteTitle = '归燕 · 泉州异地商会年度记录'
