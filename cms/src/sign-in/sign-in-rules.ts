import { setTimeout as pause } from 'node:timers/promises'
import {
  APIError,
  AuthenticationError,
  LockedAuth,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type PayloadRequest,
  type Plugin,
} from 'payload'
import { clientAddressHeader } from '../http/client-address.ts'
import type { Attempt } from './attempts.ts'
import { attemptCounterOf } from './shared-attempts.ts'

/** Answered as 429, in the same words for accounts that exist and such that do not. */
export class TooManyAttemptsError extends APIError {
  override name = 'TooManyAttemptsError'
  constructor() {
    super('尝试次数过多，请 10 分钟后再试 (too many attempts, try again in 10 minutes)', 429, undefined, true)
  }
}

const refusal =
  '邮箱或密码不对；连错五次的账户会锁定 10 分钟 (wrong e-mail or password; five failures lock an account for 10 minutes)'

/** Longer than checking a password takes, so that an unknown account is not told by the quick answer. */
const refusalTakesMs = 400

/**
 * What signing in needs beyond Payload's own lockout, for the collection `users`: a limit by address and account, and
 * refusals that do not tell whether an account exists.
 */
export function signInRules(): Plugin {
  const guard = guardSignIn()
  return (config) => ({
    ...config,
    collections: config.collections?.map((collection) =>
      collection.slug === 'users' ? guard(collection) : collection,
    ),
  })
}

function guardSignIn() {
  const counterOf = attemptCounterOf()
  const beforeOperation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (operation !== 'login' && operation !== 'forgotPassword') return args
    const attempt = attemptOf(req, 'data' in args ? args.data : undefined)
    if (!attempt) return args
    if (!(await counterOf(req.payload).admit(attempt))) throw new TooManyAttemptsError()
    if (operation === 'login') req.context.signIn = { attempt, startedAt: Date.now() }
    return args
  }
  const afterLogin: CollectionAfterLoginHook = async ({ req }) => {
    const signIn = signInOf(req)
    if (signIn) await counterOf(req.payload).forgive(signIn.attempt)
  }
  return (users: CollectionConfig): CollectionConfig => ({
    ...users,
    hooks: {
      ...users.hooks,
      beforeOperation: [beforeOperation, ...(users.hooks?.beforeOperation ?? [])],
      afterLogin: [...(users.hooks?.afterLogin ?? []), afterLogin],
      afterError: [...(users.hooks?.afterError ?? []), sameRefusal],
    },
  })
}

const sameRefusal: CollectionAfterErrorHook = async ({ error, req }) => {
  const signIn = signInOf(req)
  if (!signIn || !(error instanceof AuthenticationError || error instanceof LockedAuth)) return
  await pause(Math.max(0, signIn.startedAt + refusalTakesMs - Date.now()))
  return { status: 401, response: { errors: [{ message: refusal }] } }
}

/** Undefined for what does not come over HTTP: a script on this machine guesses at nobody. */
function attemptOf(req: PayloadRequest, data: unknown): Attempt | undefined {
  const address = req.headers?.get(clientAddressHeader)
  if (!address) return undefined
  const account = typeof data === 'object' && data !== null && 'email' in data ? String(data.email) : ''
  return { address, account }
}

type SignIn = { attempt: Attempt; startedAt: number }

function signInOf(req: Pick<PayloadRequest, 'context'>): SignIn | undefined {
  return req.context?.signIn as SignIn | undefined // reason: only beforeOperation above sets it
}
