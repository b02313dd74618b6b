'use client';

import { Broken } from '#components/desk/broken';

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="flex min-h-dvh items-center">
      <Broken digest={error.digest ?? null} onRetry={reset} />
    </main>
  );
}
