import { type StoragePurpose, currentConfiguration } from './configure.js';
import { toJson } from './data/to-json.js';

/**
 * The one door to the reader's browser storage. It may be missing, blocked, full or not consented to: none of these is an
 * error, things are then just not remembered.
 */
export interface GuardedStorage {
  /** The value stored under a key; undefined where there is none or none can be had. */
  get(key: string): unknown;
  /** Stores a value as JSON; undefined removes it. Gives whether it is kept. */
  set(key: string, value: unknown): boolean;
  /** What there are values under. */
  keys(): readonly string[];
}

/** Whether something may be stored, or observed, for a purpose. */
export function isAllowed(purpose: StoragePurpose): boolean {
  const { consent } = currentConfiguration();
  // What cannot be asked has not agreed; that it cannot is told where it is set.
  return consent === undefined || (typeof consent === 'function' && consent(purpose));
}

const nameOf = (purpose: StoragePurpose, key: string): string => `lede:${purpose}:${key}`;

/** The key for a purpose that another tab has changed the value of; undefined where it was of another purpose. */
export function changedKey(purpose: StoragePurpose, { key }: StorageEvent): string | undefined {
  const start = nameOf(purpose, '');
  return key?.startsWith(start) ? key.slice(start.length) : undefined;
}

/** Opens the storage for a purpose. @param area `session`: forgotten with the tab. */
export function storageFor(
  purpose: StoragePurpose,
  area: 'local' | 'session' = 'local',
): GuardedStorage {
  const name = (key: string): string => nameOf(purpose, key);
  const allowed = (): boolean => isAllowed(purpose);
  // Asked for each time: a sandboxed frame throws at the very name.
  const storage = (): Storage => (area === 'local' ? localStorage : sessionStorage);
  return {
    get(key) {
      try {
        const text = allowed() ? storage().getItem(name(key)) : null;
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        if (value === undefined) storage().removeItem(name(key));
        else if (allowed()) storage().setItem(name(key), toJson(value));
        return allowed();
      } catch {
        // Full, blocked, or not there at all.
        return false;
      }
    },
    keys() {
      try {
        const start = name('');
        const all = allowed() ? Object.keys(storage()) : [];
        return all.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
      } catch {
        return [];
      }
    },
  };
}
