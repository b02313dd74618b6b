'use client';

import { Broken } from '#components/desk/broken';

export default function DeskError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <Broken digest={error.digest ?? null} onRetry={retry} />;
}
