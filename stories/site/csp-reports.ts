import { Hono } from 'hono';

/** So many reports are kept; a page in a loop must not fill the memory. */
const MOST = 500;

/** Collects what browsers report about the strict pages: `POST` adds, `GET` lists. */
export function cspReportRoutes(): Hono {
  const app = new Hono();
  const reports: unknown[] = [];

  app.post('/csp-reports', async (context) => {
    const report: unknown = await context.req.json().catch(() => undefined);
    if (report === undefined) return context.json({ message: 'A report must be JSON.' }, 400);
    reports.push(report);
    if (reports.length > MOST) reports.shift();
    return context.body(null, 204);
  });

  app.get('/csp-reports', (context) => context.json(reports));

  return app;
}
