import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { createClient, isApiError, newIdempotencyKey } from '@union-jobs/sdk';
import { createAdminClient } from '@union-jobs/sdk/admin';
import {
  newMobile,
  openDesk,
  type ApplicationDesk,
} from '../server/application/application-desk.ts';
import { openPglite } from '../server/databases.ts';

describe('an application by the SDK', () => {
  let desk: ApplicationDesk;
  before(async () => {
    desk = await openDesk(openPglite);
  });
  after(() => desk.database.close());

  const baseUrl = 'https://jobs.example';
  const send: typeof fetch = async (input, init) => desk.app.request(input as Request, init);
  const person = () => createClient({ baseUrl, key: desk.key, fetch: send });
  const staff = () => createAdminClient({ baseUrl, key: desk.secret, fetch: send });

  async function apply(name: string, idempotencyKey = newIdempotencyKey()) {
    const client = person();
    const jobId = await desk.addJob();
    const { consent } = await client.application.form({ params: { id: jobId } });
    const { version, hash } = consent;
    const body = { jobId, values: { name, mobile: newMobile() }, consent: { version, hash } };
    return { body, receipt: await client.application.create({ body, idempotencyKey }) };
  }

  it('goes from the form to being erased', async () => {
    const { receipt } = await apply('王芳');
    const { id, manageToken } = receipt;
    const mine = { params: { id }, manageToken };
    const { application } = person();
    assert.equal((await application.get(mine)).state, 'submitted');
    assert.equal((await application.export(mine)).applicant.name, '王芳');
    assert.equal((await application.withdraw(mine)).state, 'withdrawn');
    assert.equal((await application.erase(mine)).id, id);
    await assert.rejects(application.get(mine), (error) => isApiError(error, 'not_found'));
  });

  it('is made once for one intent, with the same receipt', async () => {
    const idempotencyKey = newIdempotencyKey();
    const { body, receipt } = await apply('李强', idempotencyKey);
    assert.deepEqual(await person().application.create({ body, idempotencyKey }), receipt);
    await assert.rejects(person().application.create({ body }), (error) =>
      isApiError(error, 'already_applied'),
    );
  });

  it('tells which field was refused', async () => {
    const { body } = await apply('赵敏');
    const wrong = { ...body, values: { name: '赵敏', mobile: '12' } };
    await assert.rejects(person().application.create({ body: wrong }), (error) => {
      assert.ok(isApiError(error, 'invalid_fields'));
      assert.equal(error.fields[0]?.pointer, '/body/values/mobile');
      return true;
    });
  });

  it('is read, moved on and exported by staff', async () => {
    const { receipt } = await apply('孙丽');
    const client = staff();
    const names: string[] = [];
    for await (const one of client.application.list({ query: { limit: 2 } })) {
      names.push(one.applicant.name);
    }
    assert.ok(names.includes('孙丽'));
    const params = { id: receipt.id };
    await client.application.setState({ params, body: { state: 'interview', note: '周三上午' } });
    assert.equal((await client.application.read({ params })).state, 'interview');
    const file = await client.application.exportSheet();
    assert.match(file.name, /\.xlsx$/);
    const { Sheets, SheetNames } = readWorkbook(await file.arrayBuffer());
    const sheet = Sheets[SheetNames[0] ?? ''];
    assert.ok(sheet && JSON.stringify(utils.sheet_to_json(sheet)).includes('孙丽'));
  });

  it('is no business of a page’s key', async () => {
    const client = createAdminClient({ baseUrl, key: desk.key, fetch: send });
    await assert.rejects(client.application.exportSheet(), (error) =>
      isApiError(error, 'scope_missing'),
    );
  });
});
