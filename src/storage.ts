import { type StoragePurpose, currentConfiguration } from './configure.js';
import { toJson } from './data/to-json.js';

/**
 * The one door to the reader's browser storage. It may be missing, blocked, full or not consented to: none of these is an
 * error, things are then just not remembered.
 */
export interface GuardedStorage {
  /** The value stored under a key; undefined where there is none or none can be had. */
  get(key: string): unknown;
  /** Stores a value as JSON; undefined removes it. */
  set(key: string, value: unknown): void;
}

/** Opens the storage for a purpose. */
export function storageFor(purpose: StoragePurpose): GuardedStorage {
  const name = (key: string): string => `lede:${purpose}:${key}`;
  const allowed = (): boolean => currentConfiguration().consent?.(purpose) ?? true;
  return {
    get(key) {
      try {
        const text = allowed() ? localStorage.getItem(name(key)) : null;
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        if (value === undefined) localStorage.removeItem(name(key));
        else if (allowed()) localStorage.setItem(name(key), toJson(value));
      } catch {
        // Full, blocked, or not there at all: a sandboxed frame throws at the very name.
      }
    },
  };
}
