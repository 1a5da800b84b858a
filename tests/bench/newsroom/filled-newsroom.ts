import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startNewsroom, workspace, type Newsroom } from '../../support/newsroom.ts'
import { startNode, untilExit } from '../../support/process.ts'
import { say } from '../options.ts'
import { type PressClient, pressClient } from './press-client.ts'

export type FilledNewsroom = Newsroom & {
  asksPress: PressClient
  fillSeconds: number
  firstReleaseSeconds: number
}

/** A whole newsroom with that many articles whose first release is live, noted and proven: the press has nothing to do. */
export async function startFilledNewsroom(articles: number): Promise<FilledNewsroom> {
  say(`filling in ${articles} articles …`)
  let fillSeconds = 0
  const newsroom = await startNewsroom({
    fill: async (env) => {
      const began = performance.now()
      await fill(env, articles)
      fillSeconds = seconds(began)
    },
  })
  const began = performance.now()
  say('waiting for the first release …')
  try {
    const asksPress = await pressClient(newsroom)
    await untilIdle({ ...newsroom, asksPress }, 60_000 + articles * 30)
    // The same object: what starts a part again notes it there.
    return Object.assign(newsroom, { asksPress, fillSeconds, firstReleaseSeconds: seconds(began) })
  } catch (error) {
    await newsroom.stop()
    throw error
  }
}

/** Waits until the newest release shows everything that is known and its proof has been tried. */
export async function untilIdle({ asksPress, press }: WithPress, timeoutMs: number): Promise<void> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const { behind, newest } = await stateOf(asksPress)
    if (behind === 0 && newest && newest.proof !== 'waiting') return
    if (press.child.exitCode !== null) throw new Error(`the press ended\n${press.output().slice(-4000)}`)
    if (Date.now() > end) throw new Error(`the press is not done\n${press.output().slice(-4000)}`)
    await wait(200)
  }
}

type WithPress = Pick<FilledNewsroom, 'asksPress' | 'press'>

/** A press that renders everything may let a connection go; the next question tells. */
async function stateOf(press: PressClient) {
  try {
    const { pagesRendered, behind } = await press.health()
    const [newest] = pagesRendered > 0 && behind === 0 ? await press.releases() : []
    return { behind, newest }
  } catch (error) {
    if (error instanceof TypeError) return { behind: null, newest: undefined }
    throw error
  }
}

async function fill(env: Record<string, string>, count: number): Promise<void> {
  const args = ['src/bench/fill.ts', String(count)]
  const running = startNode({ args, cwd: join(workspace, 'cms'), env })
  if ((await untilExit(running)) !== 0) throw new Error(running.output())
}

function seconds(began: number): number {
  return Math.round(performance.now() - began) / 1000
}
