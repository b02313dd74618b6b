import { classes } from './classes';

const sizes = { sm: 'size-6', md: 'size-8' };

/** The initials of `name`: for the eye beside the name, or as the name when `alone`. */
export function Avatar({ name, size = 'md', alone = false }: { name: string; size?: keyof typeof sizes; alone?: boolean }) {
  return (
    <span
      {...(alone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
      className={classes(
        'inline-flex shrink-0 items-center justify-center rounded-full border border-line bg-sunken text-xs font-semibold text-muted select-none',
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
