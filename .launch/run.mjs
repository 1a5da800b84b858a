import { enter } from './enter.mjs'

enter(() => import('./task.mjs'))
