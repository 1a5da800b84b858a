import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readEnvironment, workspaceRoot } from './env.ts'

const dataDir = '/tmp/guiyan-env-test-has-no-secret'

test('without settings everything lies in the workspace, whatever folder the process runs in', () => {
  const env = readEnvironment({})
  expect(env.databaseUrl).toBe(pathToFileURL(join(workspaceRoot, 'data/guiyan.db')).href)
  expect(env.dataDir).toBe(join(workspaceRoot, 'data'))
  expect(env.mediaDir).toBe(join(workspaceRoot, 'media'))
  expect(env.pressUrls).toEqual(['http://127.0.0.1:4321'])
})

test('a data folder takes the database, the uploads and the originals with it', () => {
  const env = readEnvironment({ DATA_DIR: dataDir })
  expect(env.databaseUrl).toBe(`file://${dataDir}/guiyan.db`)
  expect(env.mediaDir).toBe(`${dataDir}/media`)
  expect(env.originalsDir).toBe(`${dataDir}/originals`)
})

test('a path with spaces and Chinese becomes an address that names the same file', () => {
  const env = readEnvironment({ DATABASE_URL: 'file:/srv/归燕 data/a#1.db' })
  expect(new URL(env.databaseUrl).hash).toBe('')
  expect(decodeURIComponent(new URL(env.databaseUrl).pathname)).toBe('/srv/归燕 data/a#1.db')
})

test('MongoDB addresses stay as they are, several hosts included', () => {
  const url = 'mongodb://a:1,b:2/guiyan?replicaSet=rs0'
  expect(readEnvironment({ DATABASE_URL: url }).databaseUrl).toBe(url)
})

test('no secret is made up by reading', () => {
  expect(readEnvironment({ DATA_DIR: dataDir }).secret).toBe('')
})

test('localhost has twins, a public address has none', () => {
  expect(readEnvironment({ CMS_PORT: '5200' }).origins).toEqual([
    'http://localhost:5200',
    'http://127.0.0.1:5200',
    'http://[::1]:5200',
  ])
  expect(readEnvironment({ CMS_URL: 'https://cms.example.org/' }).origins).toEqual([
    'https://cms.example.org',
  ])
})

test('a wrong seed setting is named', () => {
  expect(() => readEnvironment({ GUIYAN_SEED: 'half' })).toThrow(/GUIYAN_SEED/)
})
