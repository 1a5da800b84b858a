const toldOf = 200

/** What must not have happened, each in one line; the first are told, all are counted. */
export class Failures {
  readonly lines: string[] = []
  count = 0

  /** @param kind groups alike ones in the report's count @param detail what, where */
  add(kind: string, detail: string): void {
    this.count++
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1)
    if (this.lines.length < toldOf) this.lines.push(`${kind}: ${detail.replaceAll('\n', ' ').slice(0, 400)}`)
  }

  readonly kinds = new Map<string, number>()
}
