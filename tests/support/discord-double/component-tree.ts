/** Walking a component tree: rows, containers, sections with their accessory, labels. */
import { isJson, type Json, number, record, value } from './json.ts';

export interface ComponentAt {
  readonly node: Json;
  readonly path: readonly (string | number)[];
}

/** The component's type number; 0 when it has none. */
export function typeOf(node: Json): number {
  return number(node, 'type') ?? 0;
}

/** The direct children of a component with their paths. */
export function childrenOf(at: ComponentAt): readonly ComponentAt[] {
  const listed = value(at.node, 'components');
  const children = Array.isArray(listed) ? walkable(listed, [...at.path, 'components']) : [];
  const single = ['accessory', 'component'].flatMap((key) => {
    const node = record(at.node, key);
    return node === undefined ? [] : [{ node, path: [...at.path, key] }];
  });
  return [...children, ...single];
}

/** The components of a list with their paths under `base`. */
export function walkable(
  list: readonly unknown[],
  base: readonly (string | number)[],
): readonly ComponentAt[] {
  return list.flatMap((node, index) => (isJson(node) ? [{ node, path: [...base, index] }] : []));
}

/** Every component of a tree, parents before children, in the order in which people see them. */
export function flatten(components: readonly unknown[]): readonly ComponentAt[] {
  const visit = (at: ComponentAt): readonly ComponentAt[] => [at, ...childrenOf(at).flatMap(visit)];
  return walkable(components, ['components']).flatMap(visit);
}

/** A copy of a tree in which `change` replaced every component, children first. */
export function mapTree(
  components: readonly unknown[],
  change: (node: Json) => Json,
): readonly Json[] {
  const visit = (node: Json): Json => {
    const children = value(node, 'components');
    const accessory = record(node, 'accessory');
    return change({
      ...node,
      ...(Array.isArray(children) ? { components: children.filter(isJson).map(visit) } : {}),
      ...(accessory === undefined ? {} : { accessory: visit(accessory) }),
    });
  };
  return components.filter(isJson).map(visit);
}
