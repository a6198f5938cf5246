/** The few colours one picture is made of, from the brightest to the darkest. */
export interface Palette {
  /** The sky or the wall, from top to bottom. */
  sky: readonly [string, string];
  /** The one bright thing: a sun, a plate, a lamp. */
  light: string;
  /** The layers from the horizon to the feet of the viewer. */
  layers: readonly [string, string, string, string];
  accent: string;
  ink: string;
}

const PALETTES = {
  city: {
    sky: ['#f3d9c0', '#f7ebdc'],
    light: '#e8795a',
    layers: ['#d9b9a6', '#a98a86', '#6a6474', '#3b4358'],
    accent: '#f2b544',
    ink: '#232a3b',
  },
  science: {
    sky: ['#16263f', '#335a7a'],
    light: '#f4e3b5',
    layers: ['#4c7d94', '#3a6479', '#28485f', '#182f46'],
    accent: '#ef8f5b',
    ink: '#0d1b2c',
  },
  culture: {
    sky: ['#efe1d6', '#e2c3bd'],
    light: '#c8553d',
    layers: ['#c98f92', '#9c5d70', '#6b3e5c', '#402a46'],
    accent: '#e9b872',
    ink: '#2b1b30',
  },
  sport: {
    sky: ['#cfe3ea', '#eef3e6'],
    light: '#fbfaf0',
    layers: ['#9cc29b', '#6da57c', '#3f8266', '#245a52'],
    accent: '#e4633f',
    ink: '#17393a',
  },
  food: {
    sky: ['#f6e7cf', '#f1d9b0'],
    light: '#fdf8ee',
    layers: ['#e3a857', '#cf7a3d', '#9c4a33', '#5c2f2b'],
    accent: '#6f8f4e',
    ink: '#3a1f1f',
  },
  travel: {
    sky: ['#f8d9b4', '#fbeedd'],
    light: '#f08a5d',
    layers: ['#8fc0c4', '#5b9aa9', '#37708a', '#234a66'],
    accent: '#d95d4c',
    ink: '#16314a',
  },
  opinion: {
    sky: ['#e9e4d8', '#d7d8d2'],
    light: '#d2694e',
    layers: ['#b9bfb8', '#8d9a9b', '#5f7079', '#39495a'],
    accent: '#c9a24d',
    ink: '#222d3a',
  },
  nature: {
    sky: ['#dfe9dc', '#f4efd9'],
    light: '#efbf5c',
    layers: ['#b7c9a0', '#86a878', '#517f5f', '#2c5648'],
    accent: '#d9764a',
    ink: '#1b3830',
  },
} as const satisfies Record<string, Palette>;

/** The sections of the paper, each with its own colours. */
export type PaletteName = keyof typeof PALETTES;

/** The colours of a section, if there is one of that name. */
export function paletteOf(name: string): Palette | undefined {
  return Object.hasOwn(PALETTES, name) ? PALETTES[name as PaletteName] : undefined;
}
