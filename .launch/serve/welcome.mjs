/**
 * The end of a start: where everything is and how to sign in.
 * @param {import('../../shared/src/settings.ts').Settings} settings
 * @param {{ adminEmail: string, adminPassword: string | null }} account
 * @param {number} seconds how long the start took
 */
export function welcome({ siteUrl, cmsUrl, adminPassword: set }, { adminEmail, adminPassword }, seconds) {
  const password = set
    ? 'GUIYAN_ADMIN_PASSWORD 所设 (as set)'
    : adminPassword
      ? `${adminPassword}   ← 只显示这一次，请记下 (shown this once, write it down)`
      : '首次启动时显示的那个；忘了就运行 npm run admin-password (as shown at the first start)'
  const rule = '─'.repeat(78)
  return [
    rule,
    ` 归燕已启动 Guiyan is up (${seconds.toFixed(1)} s)`,
    '',
    `   网站 site      ${siteUrl}`,
    `   后台 admin     ${cmsUrl}/admin`,
    `   登录 sign in   ${adminEmail}`,
    `   密码 password  ${password}`,
    '',
    ' Ctrl-C 停止 (stops everything)',
    rule,
  ].join('\n')
}
