/** A time in which a process was dead: from its end to when it answers again; `to` is Infinity while it is away. On `performance.now()`. */
export type Outage = { part: string; from: number; to: number }

/** Which process was away when. */
export class Outages {
  readonly all: Outage[] = []

  /** A process was ended now. @returns what `end` wants */
  begin(part: string): Outage {
    const outage = { part, from: performance.now(), to: Infinity }
    this.all.push(outage)
    return outage
  }

  /** It answers again. */
  end(outage: Outage): void {
    outage.to = performance.now()
  }

  /** Those that reach into a span of time. */
  during(from: number, to: number): Outage[] {
    return this.all.filter((outage) => outage.from <= to && outage.to >= from)
  }

  /** When all was well again after what happened since `from`: `from` itself where nothing did, Infinity where something is still away. */
  recoveredSince(from: number): number {
    return Math.max(from, ...this.during(from, performance.now()).map(({ to }) => to))
  }
}
