import { classes } from '../ui/classes';

/** The product's name over a proofreader's row of dots: "let it stand". `short` leaves the first letter. */
export function Wordmark({ name, short = false, className }: { name: string; short?: boolean; className?: string }) {
  return (
    <span className={classes('inline-flex flex-col font-serif leading-none font-semibold tracking-tight', className)}>
      <span aria-hidden={short || undefined}>{short ? name.slice(0, 1) : name}</span>
      {short ? <span className="sr-only">{name}</span> : null}
      <span aria-hidden="true" className="mt-[0.14em] w-full border-t-[0.125em] border-dotted border-accent" />
    </span>
  );
}
