import type { EmailAdapter } from 'payload'

/**
 * There is no mail server: an administrator sets forgotten passwords. Payload's own stand-in prints whole messages, with
 * the link that resets a password, into the log.
 */
export const noEmail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'noreply@guiyan.local',
  defaultFromName: '归燕',
  sendEmail: () => {
    payload.logger.warn('没有邮件服务器，邮件没有发出 (no mail server; a message was not sent)')
    return Promise.resolve()
  },
})
