import { enter } from './enter.mjs'

enter(() => import('./serve/main.mjs'))
