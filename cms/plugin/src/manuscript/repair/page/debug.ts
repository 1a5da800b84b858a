export const debug: any = {}
