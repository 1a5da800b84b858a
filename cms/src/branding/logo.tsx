/** The newsroom's name above the sign-in form. */
export function Logo() {
  return <span className="guiyan-logo">归燕</span>
}

/** The name's first character, at the head of every page. */
export function Icon() {
  return <span className="guiyan-icon">燕</span>
}
