import { Hono } from 'hono';

import { drawImage } from '../images.js';
import { Problem } from './problem.js';

/** `GET /images/:name.svg`. A name always draws the same picture, so it may be kept for good. */
export function pictureRoutes(): Hono {
  const app = new Hono();

  app.get('/images/:file{.+\\.svg}', (context) => {
    const svg = drawImage(context.req.param('file').replace(/\.svg$/, ''));
    if (svg === undefined) throw new Problem(404, 'There is no such picture.');
    return context.body(svg, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  return app;
}
