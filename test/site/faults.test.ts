import { describe, expect, it } from 'vitest';

import { client, draft } from './helpers.js';

const LIST = '/api/articles';
const COMMENTS = '/api/articles/1/comments';

describe('faults on request', () => {
  const { get, post, json } = client();

  it.each(['500', '429', '404', '403'])('answers %s with a message', async (fault) => {
    const response = await get(`${LIST}?fault=${fault}`);
    expect(response.status).toBe(Number(fault));
    expect(await response.json()).toEqual({ message: expect.any(String) });
  });

  it('says with a 429 when to try again', async () => {
    expect((await get(`${LIST}?fault=429`)).headers.get('Retry-After')).toBe('30');
  });

  it('answers a login page as if all were well', async () => {
    const response = await get(`${LIST}?fault=html`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(await response.text()).toContain('Sign in');
  });

  it('cuts JSON in two', async () => {
    const response = await get(`${LIST}?fault=truncated`);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const text = await response.text();
    expect(text).toMatch(/^\[\{"id"/);
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
  });

  it('answers nothing at all', async () => {
    expect(await (await get(`${LIST}?fault=empty`)).text()).toBe('');
  });

  it('reports an error under a 200', async () => {
    const response = await get(`${LIST}?fault=error-in-200`);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('error.message');
  });

  it('answers a network error for a dropped connection', async () => {
    expect((await get(`${LIST}?fault=drop`)).type).toBe('error');
  });

  it('sends a slow body whole, but in pieces', async () => {
    const response = await get(`${LIST}?fault=slow-body&per_page=1`);
    const pieces: Uint8Array[] = [];
    for await (const piece of response.body ?? []) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(4);
    expect(JSON.parse(Buffer.concat(pieces).toString())).toHaveLength(1);
  });

  it('applies to pictures as well', async () => {
    expect((await get('/images/hills-city-1.svg?fault=500')).status).toBe(500);
  });

  it('refuses a fault that it does not know', async () => {
    expect((await get(`${LIST}?fault=gremlin`)).status).toBe(400);
  });

  it('touches only posts by post-fault, and keeps no comment then', async () => {
    expect((await get(`${COMMENTS}?post-fault=500`)).status).toBe(200);
    expect((await post(`${COMMENTS}?post-fault=500`, draft())).status).toBe(500);
    expect((await post(`${COMMENTS}?post-fault=drop`, draft())).type).toBe('error');
    expect(await json(COMMENTS)).toMatchObject({ comments: [] });
  });
});

describe('a delay', () => {
  const { get, post, json } = client();

  it('holds the answer back', async () => {
    const start = performance.now();
    await get(`${LIST}?delay=120`);
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  it('ends when the client gives up', async () => {
    const start = performance.now();
    await get(`${LIST}?delay=30000`, { signal: AbortSignal.timeout(50) });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is refused above a minute or when it is no number', async () => {
    expect((await get(`${LIST}?delay=60001`)).status).toBe(400);
    expect((await get(`${LIST}?delay=soon`)).status).toBe(400);
  });

  it('keeps nothing of a post that was given up', async () => {
    const given = get(`${COMMENTS}?delay=30000`, {
      method: 'POST',
      body: JSON.stringify(draft()),
      signal: AbortSignal.timeout(30),
    });
    expect((await given).status).toBe(499);
    expect(await json(COMMENTS)).toMatchObject({ comments: [] });
    expect((await post(COMMENTS, draft())).status).toBe(201);
  });
});

describe('other origins', () => {
  const { get } = client();
  const headers = { Origin: 'https://reader.example' };

  it('may read answers and the headers they page by', async () => {
    const response = await get(LIST, { headers });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://reader.example');
    expect(response.headers.get('Vary')).toContain('Origin');
    const exposed = response.headers.get('Access-Control-Expose-Headers')?.split(',');
    expect(exposed).toEqual(['X-Total-Count', 'X-Total-Pages', 'Link', 'Retry-After']);
  });

  it.each(['fault=500', 'fault=429', 'fault=html', 'fault=truncated', 'per_page=0'])(
    'may read what went wrong with %s',
    async (query) => {
      const response = await get(`${LIST}?${query}`, { headers });
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://reader.example');
    },
  );

  it('may post JSON after asking, whatever fault is asked for', async () => {
    const response = await get(`${COMMENTS}?fault=drop&delay=9000`, {
      method: 'OPTIONS',
      headers: {
        ...headers,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://reader.example');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    expect(response.headers.get('Access-Control-Allow-Headers')).toMatch(/content-type/i);
  });
});
