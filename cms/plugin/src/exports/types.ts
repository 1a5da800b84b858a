export type { Role } from '../access/roles.ts'
export type { NewsroomOptions } from '../options.ts'
