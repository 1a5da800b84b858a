import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { workspace } from '../../support/newsroom.ts'

/** A press beside its own web server: the port that readers get, the folder it serves, the port that answers searches. */
export type SitePlace = { port: number; releases: string; pressPort: number }
export type Front = {
  folder: string
  cmsUrl: string
  cmsPort: number
  cmsPorts: number[]
  sites: SitePlace[]
}

/**
 * nginx's main configuration: docs/deploy/nginx.conf once for each press, changed in nothing but its marked places,
 * and the newsroom's own address before all its CMS processes. @throws where the example lacks a marked place
 */
export function nginxConfig({ folder, cmsUrl, cmsPort, cmsPorts, sites }: Front): string {
  const example = readFileSync(join(workspace, 'docs/deploy/nginx.conf'), 'utf8')
  const start = example.indexOf('\nserver {')
  const [maps, server] = [example.slice(0, start), example.slice(start)]
  const servers = sites.map((site) => siteServer(server, site, cmsUrl)).join('\n')
  // max_fails=0: else one that was away is not asked for 10 s, and where the other goes meanwhile, all get a 502.
  const upstream = cmsPorts.map((port) => `server 127.0.0.1:${port} max_fails=0;`).join(' ')
  return `${mainConfig(folder)}
http {
access_log off;
${temporaryFolders(folder)}
${maps}
${servers}
upstream cms { ${upstream} }
server {
    listen 127.0.0.1:${cmsPort};
    client_max_body_size 51m;
    location / {
        proxy_pass http://cms;
        proxy_connect_timeout 2s;
        proxy_read_timeout 60s;
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
    }
}
}
`
}

/** Two processes, errors to standard error, in the foreground. */
export function mainConfig(folder: string): string {
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user}\ndaemon off;\nworker_processes 2;\nerror_log stderr;\npid ${folder}/nginx.pid;\nevents { worker_connections 2048; }`
}

/** Where nginx keeps what it receives: not in the system's folders. */
export function temporaryFolders(folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n')
}

/** The example's server block with these places in it. */
export function siteServer(block: string, { port, releases, pressPort }: SitePlace, cmsUrl: string): string {
  const places: [string, string][] = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['/srv/guiyan/data/press/releases', releases],
    ['https://cms.example.org', cmsUrl],
    ['127.0.0.1:4321', `127.0.0.1:${pressPort}`],
    // One name for all: the port tells them apart.
    ['www.example.org', '_'],
  ]
  return places.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`docs/deploy/nginx.conf has no ${from}`)
    return text.replaceAll(from, to)
  }, block)
}
