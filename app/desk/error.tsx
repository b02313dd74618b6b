'use client';

import { Broken } from '#components/desk/broken';

export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Broken digest={error.digest ?? null} onRetry={reset} />;
}
