import {
  openDatabase,
  readMasterKeys,
  startService,
  Vault,
  type OpenDatabase,
} from '@union-jobs/server';
import { findOldestOrganization, issueSampleKey, loadSample } from '@union-jobs/server/sample';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { servePartnerSite } from './partner-site.ts';

// `npm start`: the service on the embedded database with sample data, and beside it a partner's site on
// an origin of its own that embeds the built script.

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: './data' },
    port: { type: 'string', default: '8787' },
    'partner-port': { type: 'string', default: '8788' },
  },
});
const allowedOrigins = [
  `http://127.0.0.1:${values['partner-port']}`,
  `http://localhost:${values['partner-port']}`,
];
const keyFile = `${values.data}/partner-page-key`;

console.log(`正在打开数据库 ${values.data} …`);
const database = await openDatabase({ folder: values.data });
const key = await keyOfPartner(database);
const service = await startService({
  db: database.db,
  vault: await Vault.open(database.db, await readMasterKeys(values.data)),
  port: Number(values.port),
  hostname: '127.0.0.1',
  pageFolder: fileURLToPath(new URL('../../packages/widgets/dist/scripts', import.meta.url)),
  onFault: (error, requestId) => console.error(requestId, error),
});
const site = await servePartnerSite(Number(values['partner-port']), () => ({
  service: service.url,
  key,
}));
console.log(`
合作网站      ${site.url}
  招聘会      ${site.url}fairs.html
  咨询预约    ${site.url}counseling.html
  我的记录    ${site.url}mine.html
服务          ${service.url}
无脚本页面    ${service.url}/jobs?key=${key}
              ${service.url}/fairs?key=${key}
订阅招聘会    ${service.url}/feeds/fairs.ics?key=${key}
接口文档      ${service.url}/v1/openapi.json

按 Ctrl+C 停止；数据保存在 ${values.data}，下次启动还在。`);

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
console.log('\n正在停止…');
site.close();
await service.stop();
await database.close();

/** The key of the page: made with the sample on the first start, kept beside the data after that. */
async function keyOfPartner({ db }: OpenDatabase): Promise<string> {
  const organizationId = await findOldestOrganization(db);
  const kept = organizationId && (await readFile(keyFile, 'utf8').catch(() => undefined));
  if (kept) return kept;
  const key = organizationId
    ? await issueSampleKey(db, { organizationId, allowedOrigins })
    : await loadSample(db, {
        now: new Date(),
        allowedOrigins,
        jointPostings: 1500,
        onProgress,
      }).then((loaded) => loaded.key);
  await writeFile(keyFile, key);
  return key;
}

function onProgress(done: number, total: number): void {
  console.log(`正在载入示例岗位 ${done} / ${total}`);
}
