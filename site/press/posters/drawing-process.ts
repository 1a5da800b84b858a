import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Poster, posterFile } from '../../src/posters/poster.ts'
import type { Log } from '../log.ts'
import type { Drawer } from './drawer.ts'
import type { DrawingAnswer, DrawingOrder } from './drawing-messages.ts'

type Job = {
  file: string
  poster: Poster
  done: Promise<string | null>
  settle: (file: string | null) => void
}

/**
 * Draws in a process of its own, one poster after the other: the press's event loop and memory are not touched, and a
 * crash of the drawing code is not the press's. It starts with the first poster and ends when there was none for a while.
 */
export class DrawingProcess implements Drawer {
  readonly folder: string
  readonly #log: Log
  readonly #idleMs: number
  /** Waiting and drawn, until they are taken. */
  readonly #jobs = new Map<string, Job>()
  readonly #failed = new Set<string>()
  #queue: Job[] = []
  #current: Job | null = null
  #child: ChildProcess | null = null
  #idle: NodeJS.Timeout | undefined
  #closed = false

  /** @param folder of this press alone; emptied */
  constructor(folder: string, log: Log, idleMs = 600_000) {
    this.folder = folder
    this.#log = log
    this.#idleMs = idleMs
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }

  async draw(posters: Poster[], urgent: boolean): Promise<string[]> {
    if (this.#closed) return []
    const jobs = posters.map((poster) => this.#job(poster))
    const asked = new Set(jobs)
    if (urgent) this.#queue.sort((a, b) => Number(asked.has(b)) - Number(asked.has(a)))
    this.#next()
    const files = await Promise.all(jobs.map(({ done }) => done))
    return files.filter((file) => file !== null)
  }

  ready(): void {
    if (this.#closed || this.#current) return
    this.#process()
    this.#next()
  }

  gaveUp(filename: string): boolean {
    return this.#failed.has(filename)
  }

  taken(filename: string): void {
    this.#jobs.delete(filename)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#idle)
    for (const { settle } of this.#queue.splice(0)) settle(null)
    const child = this.#child
    if (!child) return
    // Else a process that has nothing more to do than to wait for it ends with its promise open.
    child.ref()
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  #job(poster: Poster): Job {
    const file = posterFile(poster)
    const known = this.#jobs.get(file)
    if (known) return known
    const { promise: done, resolve: settle } = Promise.withResolvers<string | null>()
    const job = { file, poster, done, settle }
    this.#jobs.set(file, job)
    this.#queue.push(job)
    return job
  }

  #next(): void {
    if (this.#current) return
    clearTimeout(this.#idle)
    const job = this.#queue.shift()
    if (!job) {
      // An idle child keeps nobody from ending.
      this.#idle = setTimeout(() => this.#child?.kill(), this.#idleMs).unref()
      return
    }
    this.#current = job
    const order: DrawingOrder = { poster: job.poster, path: join(this.folder, job.file) }
    this.#process().send(order, (error) => error && this.#finish(String(error)))
  }

  #finish(problem: string | null): void {
    const job = this.#current
    if (!job) return
    this.#current = null
    if (problem !== null && !this.#closed) {
      this.#failed.add(job.file)
      this.#jobs.delete(job.file)
      this.#log.warn({ poster: job.poster, problem }, `分享图没有画成，网页先用通用的图片：${problem}`)
    }
    job.settle(problem === null ? job.file : null)
    this.#next()
  }

  #process(): ChildProcess {
    if (this.#child) return this.#child
    const child = fork(join(import.meta.dirname, 'draw-main.ts'), {
      execArgv: ['--max-semi-space-size=4', '--heap-growing-percent=100'],
      // It needs none of the press's secrets.
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child = child
    child.on('message', ({ problem }: DrawingAnswer) => this.#finish(problem))
    child.on('error', (error) => this.#finish(String(error)))
    child.on('exit', (code, signal) => {
      if (this.#child === child) this.#child = null
      this.#finish(`画图的进程结束了 (${signal ?? code})`)
    })
    child.unref()
    child.channel?.unref()
    return child
  }
}
