import { getHealth } from '#server/health';

export const dynamic = 'force-dynamic';

/** For load balancers and watchers: 200 when everything works, 503 when it does not. */
export async function GET(): Promise<Response> {
  const health = await getHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
