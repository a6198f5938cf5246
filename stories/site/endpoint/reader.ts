/** The name of the cookie by which a reader who has voted is known again: a random id, and nothing else. */
const COOKIE = 'reader';

/** How long a vote is known as a reader's own, in seconds. */
const A_YEAR = 365 * 24 * 60 * 60;

/** Whose request it is; undefined for one who has not voted yet, or refuses cookies. */
export function readerByCookie({ headers }: Request): string | undefined {
  const pairs = headers.get('Cookie')?.split(/;\s*/) ?? [];
  const id = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return id !== undefined && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}

/** A new reader, and the cookie by which that one is known from now on. */
export function newReader(): { readonly reader: string; readonly cookie: string } {
  const reader = crypto.randomUUID();
  const rules = `Path=/; Max-Age=${A_YEAR}; SameSite=Lax; HttpOnly`;
  return { reader, cookie: `${COOKIE}=${reader}; ${rules}` };
}
