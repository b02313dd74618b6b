/** To whom the page was given; nobody before it says so. */
let owner: string | null = null;

/** From now on the page belongs to this person, and says so with each write: in another tab somebody else may sign in. */
export function belongTo(personId: string): void {
  owner = personId;
}

export function ownerOfPage(): string | null {
  return owner;
}
