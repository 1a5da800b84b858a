import { enter } from './enter.mjs'

enter(() => import('./suites/main.mjs'))
