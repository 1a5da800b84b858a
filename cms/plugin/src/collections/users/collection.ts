import type { CollectionConfig } from 'payload'
import { adminsOnly } from '../../access/fields.ts'
import { isAdmin, isStaff, roles } from '../../access/roles.ts'
import type { NewsroomOptions } from '../../options.ts'
import { inTurnOfDocument } from '../../other-processes/turns.ts'
import { adminOrOwn, adminOrSelf } from './access.ts'
import { firstIsAdmin } from './hooks/first-is-admin.ts'
import { keepLastAdmin, keepLastAdminRole } from './hooks/keep-last-admin.ts'
import { requireLongPassword } from './hooks/require-long-password.ts'

const roleLabels = {
  journalist: { zh: '记者', en: 'Journalist' },
  photographer: { zh: '摄影', en: 'Photographer' },
  editor: { zh: '编辑', en: 'Editor' },
  admin: { zh: '管理员', en: 'Administrator' },
} as const

const eightHours = 8 * 60 * 60
const tenMinutesMs = 10 * 60 * 1000

/** 用户: the people of the newsroom. The public never sees them; the staff sees each other's names. */
export function usersCollection(options: NewsroomOptions): CollectionConfig {
  return {
    slug: 'users',
    labels: { singular: { zh: '用户', en: 'User' }, plural: { zh: '用户', en: 'Users' } },
    auth: {
      tokenExpiration: eightHours,
      maxLoginAttempts: 5,
      lockTime: tenMinutesMs,
      useSessions: true,
      // Payload reserves the next request outside of its own transaction, which with one writer waits for itself and
      // lets nobody else write meanwhile.
      forgotPassword: { minRequestInterval: 0 },
      cookies: { sameSite: 'Lax', secure: options.secureCookies ?? false },
    },
    admin: {
      group: { zh: '管理', en: 'Administration' },
      useAsTitle: 'name',
      hidden: ({ user }) => !isAdmin({ user: user as never }), // reason: Payload gives the client's user here
      defaultColumns: ['name', 'email', 'roles'],
    },
    access: {
      admin: ({ req }) => Boolean(req.user),
      create: ({ req }) => isAdmin(req),
      read: ({ req }) => isStaff(req),
      update: adminOrSelf,
      delete: ({ req }) => isAdmin(req),
      unlock: ({ req }) => isAdmin(req),
    },
    fields: [
      { name: 'name', type: 'text', label: { zh: '姓名', en: 'Name' } },
      // Payload's own, but for who may read it.
      { name: 'email', type: 'email', required: true, unique: true, access: { read: adminOrOwn } },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        required: true,
        saveToJWT: true,
        defaultValue: ['journalist'],
        label: { zh: '角色', en: 'Roles' },
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        access: { create: adminsOnly, read: adminOrOwn, update: adminsOnly },
      },
    ],
    hooks: {
      beforeOperation: [inTurnOfDocument, requireLongPassword],
      beforeValidate: [firstIsAdmin],
      beforeChange: [keepLastAdminRole],
      beforeDelete: [keepLastAdmin],
    },
  }
}
