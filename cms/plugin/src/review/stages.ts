/** How far an article is on its way from its writer to readers. What readers see is another matter: `press/document-state.ts`. */
export const stages = ['draft', 'proposed', 'returned', 'ready'] as const
export type Stage = (typeof stages)[number]

/** The stage of a stored or sent document; one that says none is being written. */
export function stageOf(document: Readonly<Record<string, unknown>> | undefined): Stage {
  return stages.find((stage) => stage === document?.stage) ?? 'draft'
}
