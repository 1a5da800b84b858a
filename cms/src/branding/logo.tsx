/** The newsroom's name above the sign-in form. */
export function Logo() {
  return (
    <span className="guiyan-logo">
      <Swallow /> 归燕
    </span>
  )
}

/** The swallow at the head of every page. */
export function Icon() {
  return <Swallow />
}

function Swallow() {
  return <img src="/icon.svg" alt="" width={32} height={32} />
}
