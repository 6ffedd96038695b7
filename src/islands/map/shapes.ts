import type { Cable, Card, Door, Room, Row, Wire } from './scene.ts';

/** A drawing: everything has its place. Lengths are in units of 1/16 of the page's font size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In the order of reading, which is the order of the keyboard. */
  readonly nodes: readonly NodeShape[];
  readonly wires: readonly WireShape[];
  readonly trees: readonly Point[][];
  readonly badges: readonly Badge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export type NodeShape = Box & { readonly id: string; readonly texts: readonly TextShape[] } & (
    | { readonly type: 'room'; readonly item: Room }
    | { readonly type: 'card'; readonly item: Card }
    /** The container itself, inside the box of its shim. */
    | { readonly type: 'container'; readonly item: Card }
    | { readonly type: 'door'; readonly item: Door; readonly host: string; readonly side: 'left' | 'right' }
    | { readonly type: 'row'; readonly item: Row; readonly host: string }
    | { readonly type: 'cable'; readonly item: Cable }
    | { readonly type: 'note' }
  );

export interface TextShape extends Point {
  readonly text: string;
  readonly style: 'title' | 'label' | 'sub' | 'state' | 'alarm';
  readonly end?: boolean;
}

export interface WireShape {
  readonly id: string;
  readonly wire: Wire;
  readonly points: readonly Point[];
}

export interface Badge extends Point {
  readonly step: 1 | 2 | 3 | 4;
}

export const BADGE = 9;
export const SIZE = { title: 15, label: 14, sub: 13, state: 13, alarm: 13 } as const;
