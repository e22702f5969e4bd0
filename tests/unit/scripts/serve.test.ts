import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemoryPage, type Served, serve } from '../../../scripts/serve.ts';

const pages = new Map<string, MemoryPage>();
let folder: string;
let server: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'konteks-serve-'));
  await mkdir(join(folder, 'pages', 'sub'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'pages', 'a page.html'), '<p>é</p>');
  await writeFile(join(folder, 'pages', 'sub', 'index.html'), 'index');
  await symlink(join(folder, 'secret.txt'), join(folder, 'pages', 'link.txt'));
  server = await serve(join(folder, 'pages'), pages);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Unlike fetch, sends the path as it is. */
function get(path: string): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(server.origin, { path }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, type: String(response.headers['content-type']), body });
      });
    });
    sent.on('error', reject).end();
  });
}

test('serves files as UTF-8', async () => {
  expect(await get('/a%20page.html?x=1')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>é</p>' });
});

test("serves a folder's index", async () => {
  expect((await get('/sub/')).body).toBe('index');
});

test('serves pages from memory before files, with their headers', async () => {
  pages.set('/made.html', { body: 'made', headers: { 'content-security-policy': "default-src 'none'" } });
  expect((await get('/made.html')).body).toBe('made');
  const response = await fetch(`${server.origin}/made.html`);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/sub/..%2f..%2fsecret.txt', '/link.txt', '/missing.html', '/sub'])(
  'does not serve %s',
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'Not found' });
  },
);

test.each(['/%', '/a%00b'])('refuses %s', async (path) => {
  expect((await get(path)).status).toBe(400);
});
