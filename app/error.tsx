'use client';

import { Broken } from '#components/desk/broken';

export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main className="flex min-h-dvh items-center">
      <Broken digest={error.digest ?? null} onRetry={retry} />
    </main>
  );
}
