/** Pictures that were handed in together, with how many lack words. `startedAt` is ISO 8601. */
export type Batch = {
  batch: string
  startedAt: string
  photos: number
  lacking: { caption: number; credit: number; alt: number }
}
